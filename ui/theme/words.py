"""Qt's own words (buttons, file dialogs) in the window's language, with Arabic as it is used in Morocco."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

LOCALES = {"ar": "ar_MA", "fr": "fr_MA", "en": "en_GB"}
# Qt's catalogue speaks in imperatives nobody uses here (ألغِ, ارفض, أجهض, صفّر, حسنًا)
ARABIC = {
    "OK": "موافق",
    "&OK": "موافق",
    "Cancel": "إلغاء",
    "&Cancel": "إلغاء",
    "Discard": "تجاهل",
    "Don't Save": "عدم الحفظ",
    "Save": "حفظ",
    "&Save": "حفظ",
    "Save All": "حفظ الكل",
    "Save As": "حفظ باسم",
    "Yes": "نعم",
    "&Yes": "نعم",
    "Yes to &All": "نعم للكل",
    "No": "لا",
    "&No": "لا",
    "N&o to All": "لا للكل",
    "Close": "إغلاق",
    "&Close": "إغلاق",
    "Abort": "إيقاف",
    "Retry": "إعادة المحاولة",
    "Ignore": "تجاهل",
    "Reset": "استرجاع الأصل",
    "Restore Defaults": "استرجاع القيم الأصلية",
    "Apply": "تطبيق",
    "Help": "مساعدة",
    "Open": "فتح",
    "&Open": "فتح",
    "&Undo": "تراجع",
    "&Redo": "إعادة",
    "Cu&t": "قص",
    "&Copy": "نسخ",
    "&Paste": "لصق",
    "Delete": "حذف",
    "&Delete": "حذف",
    "Select All": "تحديد الكل",
    "Look in:": "البحث في:",
    "&Look in:": "البحث في:",
    "Files of type:": "نوع الملفات:",
    "Files of &type:": "نوع الملفات:",
    "Output file": "الملف الناتج",
    "Output &file:": "الملف الناتج:",
    "Page &order:": "ترتيب الصفحات:",
    "Pages &per sheet:": "عدد الصفحات في الورقة:",
}


class ArabicWords(QTranslator):
    """Replaces the words of Qt's Arabic catalogue that read badly."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return our word; None (a null string, not an empty one) leaves it to Qt's catalogue."""
        return ARABIC.get(source)  # type: ignore[return-value]  # PySide's stubs do not know the null string

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
    rtl = language == "ar"
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)


_installed: list[QTranslator] = []


def _translators(language: str) -> list[QTranslator]:
    found: list[QTranslator] = []
    catalogue = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en" and catalogue.load(f"qtbase_{language}", folder):
        found.append(catalogue)
    if language == "ar":
        found.append(ArabicWords())
    return found
