// The text of a PDF as pdf.js reads it: node pdfjs.mjs FOLDER_OF_PDFJS_DIST FILE.pdf
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
const home = path.resolve(folder);
const { getDocument } = await import(pathToFileURL(path.join(home, "legacy/build/pdf.mjs")));
const task = getDocument({
  data: new Uint8Array(fs.readFileSync(file)),
  verbosity: 0,
  useSystemFonts: false,
  standardFontDataUrl: `${home}/standard_fonts/`,
  cMapUrl: `${home}/cmaps/`,
  cMapPacked: true,
});
const pdf = await task.promise;
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  process.stdout.write(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("") + "\f");
  page.cleanup();
}
await task.destroy();
