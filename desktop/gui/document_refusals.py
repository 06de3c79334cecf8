"""What is refused of documents, those that come in and those that go out."""

from PySide6.QtCore import QCoreApplication

from db.domain.errors import Refusal


def sentences() -> dict[Refusal, str]:
    """The sentence of each, its blank not yet filled in."""
    return _foreign_formats() | _foreign_troubles() | _exchange() | _exhibits() | _documents() | _wishes()


def _foreign_formats() -> dict[Refusal, str]:
    return {
        Refusal.FOREIGN_UNKNOWN: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is no document that can be read here. Choose a .docx, .xlsx, .xls, .ods"
            " or .csv file.",
        ),
        Refusal.FOREIGN_OLD_WORD: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is a document of Word 97–2003. Open it in Word or LibreOffice, save it as"
            " .docx and choose that.",
        ),
        Refusal.FOREIGN_OPEN_DOCUMENT: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is an OpenDocument text. Open it in LibreOffice or Word, save it as .docx"
            " and choose that.",
        ),
        Refusal.FOREIGN_RICH_TEXT: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is a text in the RTF format, whatever its name. Open it in Word, save it"
            " as .docx and choose that.",
        ),
        Refusal.FOREIGN_WEB_PAGE: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is a web page, whatever its name. Open it in Excel or LibreOffice, save"
            " it as .xlsx and choose that.",
        ),
        Refusal.FOREIGN_PDF: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is a PDF: the tables in it are only drawn. Ask for the Word or Excel file"
            " that it was made from.",
        ),
        Refusal.FOREIGN_PICTURE: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is a picture, from which nothing can be read. Choose a Word or Excel file.",
        ),
    }


def _foreign_troubles() -> dict[Refusal, str]:
    return {
        Refusal.FOREIGN_ENCRYPTED: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is protected by a password. Open it, save a copy without the password and"
            " choose that.",
        ),
        Refusal.FOREIGN_DAMAGED: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is damaged or incomplete. Ask for it once more, or open it in its own"
            " program and save it again.",
        ),
        Refusal.FOREIGN_EMPTY: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is empty: there is nothing in it to read. Choose another file.",
        ),
        Refusal.FOREIGN_TOO_LARGE: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is too large to be read safely. Divide it, or remove the pictures and"
            " empty rows from a copy.",
        ),
        Refusal.FOREIGN_TOO_SLOW: QCoreApplication.translate(
            "Refusal",
            "Reading “{subject}” took too long and was stopped. Divide it, or save it again in its"
            " own program.",
        ),
    }


def _exchange() -> dict[Refusal, str]:
    return {
        Refusal.IMPORT_FOUND_NOTHING: QCoreApplication.translate(
            "Refusal",
            "No indicators and no goals were found in “{subject}”. Choose another file, or say"
            " what the columns of its tables hold.",
        ),
        Refusal.IMPORT_OUTDATED: QCoreApplication.translate(
            "Refusal",
            "The programme was changed after this comparison. Look at the differences once more.",
        ),
        Refusal.FORMS_FOR_NOBODY: QCoreApplication.translate(
            "Refusal",
            "No realizer delivers indicators of this programme in {subject}. Assign realizers in"
            " the structure first.",
        ),
        Refusal.FORMS_DATE_UNREAD: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is no date. Write it like 31.01.2027.",
        ),
        Refusal.FORMS_NOT_WRITTEN: QCoreApplication.translate(
            "Refusal",
            "The form “{subject}” could not be written; nothing was recorded. Close it in other"
            " programs or choose another folder.",
        ),
        Refusal.FORMS_NOTHING_TO_TAKE: QCoreApplication.translate(
            "Refusal",
            "There is nothing new in these forms.",
        ),
    }


def _exhibits() -> dict[Refusal, str]:
    return {
        Refusal.NARRATIVES_NONE_TO_CARRY: QCoreApplication.translate(
            "Refusal",
            "There are no descriptions that could be carried over.",
        ),
        Refusal.TABLE_WITHOUT_VALUES: QCoreApplication.translate(
            "Refusal",
            "The table “{subject}” has no numbers that could be shown.",
        ),
        Refusal.CHART_WITHOUT_VALUES: QCoreApplication.translate(
            "Refusal",
            "The chart “{subject}” has no numbers to show. Choose what it shows, or enter the values.",
        ),
        Refusal.BUDGET_CODE_UNREAD: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is no code of the budget classification. A division has three digits, a "
            "chapter five that begin with them, a paragraph four.",
        ),
        Refusal.DATE_UNREAD: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is no date. Write it like 31.01.2027.",
        ),
    }


def _documents() -> dict[Refusal, str]:
    return {
        Refusal.PICTURE_UNREADABLE: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is no picture that Word shows. Choose a PNG or JPEG file.",
        ),
        Refusal.TEMPLATE_UNREADABLE: QCoreApplication.translate(
            "Refusal",
            "“{subject}” cannot be used as a template. Choose a Word document (.docx) whose styles "
            "are to be taken.",
        ),
        Refusal.EXTRACT_EMPTY: QCoreApplication.translate(
            "Refusal",
            "Nothing bears “{subject}”, so the extract would be empty. Choose another tag or realizer.",
        ),
    }


def _wishes() -> dict[Refusal, str]:
    return {
        Refusal.CHOICE_UNKNOWN: QCoreApplication.translate(
            "Refusal",
            "There is no tag or realizer “{subject}”, or several are called so. Give the whole name.",
        ),
        Refusal.CHOICE_NOT_FOR_DOCUMENT: QCoreApplication.translate(
            "Refusal",
            "A tag or realizer (“{subject}”) is chosen for extracts alone. Choose the extract.",
        ),
        Refusal.DOCUMENT_ENDING_UNKNOWN: QCoreApplication.translate(
            "Refusal",
            "A document cannot be saved as “{subject}”. Let its name end with .docx or .pdf, that of an "
            "extract also with .xlsx.",
        ),
        Refusal.PDF_PROGRAM_MISSING: QCoreApplication.translate(
            "Refusal",
            "A PDF is made by LibreOffice or Word, and neither is installed here. Export to Word, or "
            "print the preview.",
        ),
        Refusal.PDF_NOT_MADE: QCoreApplication.translate(
            "Refusal",
            "The PDF “{subject}” could not be made. Close it in other programs, or export to Word and"
            " save it as PDF there.",
        ),
    }
