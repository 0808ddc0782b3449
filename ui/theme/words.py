"""Qt's own words (buttons, file dialogs) in the window's language, with Arabic as it is used in Morocco."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

LOCALES = {"ar": "ar_MA", "fr": "fr_MA", "en": "en_GB"}
# Qt's catalogue speaks in imperatives nobody uses here (ألغِ, ارفض, أجهض, صفّر, حسنًا)
ARABIC = {
    "OK": "موافق",
    "Cancel": "إلغاء",
    "Discard": "تجاهل",
    "Don't Save": "عدم الحفظ",
    "Save": "حفظ",
    "Save All": "حفظ الكل",
    "Save As": "حفظ باسم",
    "Yes": "نعم",
    "Yes to All": "نعم للكل",
    "No": "لا",
    "No to All": "لا للكل",
    "Close": "إغلاق",
    "Abort": "إيقاف",
    "Retry": "إعادة المحاولة",
    "Ignore": "تجاهل",
    "Reset": "استرجاع الأصل",
    "Restore Defaults": "استرجاع القيم الأصلية",
    "Apply": "تطبيق",
    "Help": "مساعدة",
    "Open": "فتح",
    "Print": "طباعة",
    "Undo": "تراجع",
    "Redo": "إعادة",
    "Cut": "قص",
    "Copy": "نسخ",
    "Paste": "لصق",
    "Delete": "حذف",
    "Select All": "تحديد الكل",
    "Folder": "مجلد",
    "File name:": "اسم الملف:",
    "Look in:": "البحث في:",
    "Files of type:": "نوع الملفات:",
    "Output file": "الملف الناتج",
    "Output file:": "الملف الناتج:",
    "Page order:": "ترتيب الصفحات:",
    "Pages per sheet:": "عدد الصفحات في الورقة:",
}
"""By Qt's English words, without the marks of underlined letters."""


class ArabicWords(QTranslator):
    """Qt's Arabic catalogue with the words that read badly replaced, and without underlined letters.

    An underline below an alef reads like another letter, and its key is on no other keyboard.
    """

    def __init__(self, catalogue: QTranslator) -> None:
        super().__init__()
        self._catalogue = catalogue

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return our word, else Qt's; None (a null string, not an empty one) where neither has one."""
        plain = source.replace("&", "")
        found = ARABIC.get(plain) or self._catalogue.translate(context, source, disambiguation, n)
        return found.replace("&", "") if found else None  # type: ignore[return-value]  # the stubs forget null

    def isEmpty(self) -> bool:
        """Say that there are words here, else Qt does not ask."""
        return False


def speak(app: QApplication, language: str) -> None:
    """Set the locale, the direction and Qt's own words for a language of the windows."""
    QLocale.setDefault(QLocale(LOCALES[language]))
    while _installed:
        app.removeTranslator(_installed.pop())
    for translator in _translators(language):
        app.installTranslator(translator)
        _installed.append(translator)
    app.setProperty("layoutDirection", "RightToLeft" if language == "ar" else "LeftToRight")


_installed: list[QTranslator] = []


def _translators(language: str) -> list[QTranslator]:
    found: list[QTranslator] = []
    catalogue = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en" and catalogue.load(f"qtbase_{language}", folder):
        found.append(ArabicWords(catalogue) if language == "ar" else catalogue)
    return found
