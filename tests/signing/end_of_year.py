"""What an office does with a report at the end of a year, in one go; run as a program by a test.

Arguments: a folder that holds the record (kielce.spr), the key file and the list of issuers. It closes the
period, issues the report, signs it by file and by card, in all three forms, and verifies each.
"""

import sys
from contextlib import nullcontext
from pathlib import Path

from db import store
from db.domain.kinds import DocumentKind, SignatureForm
from db.queries import programmes
from desktop.app import closing, documents, issuing, signing, signing_keys, trust_lists, verifying
from desktop.app.workspace import Workspace
from signing import softhsm


def main(folder: Path) -> None:
    """Do it all; what came out lies in the folder."""
    trust_lists.load_trust_list(folder / "issuers.pem")
    workspace = Workspace(store.open_store(folder / "kielce.spr"))
    try:
        (programme,) = workspace.read(programmes.programmes)
        period = workspace.read(programmes.periods, programme.id)[-1]
        closing.close_period(workspace, programme.id, period.id)
        data = documents.document(workspace, programme.id, DocumentKind.TABULAR_REPORT, period)
        issued = issuing.issue(workspace, data, final=True)
        issuing.export_again(workspace, issued.id, folder / "report.docx")
    finally:
        workspace.close()
    by_file = signing_keys.open_key_file(folder / "key.p12", "hasło").key
    (card,) = signing_keys.keys_on_cards(softhsm.MODULE)
    content = (folder / "report.docx").read_bytes()
    for form, ending in zip(SignatureForm, (".docx", ".docx.xades", ".asice"), strict=True):
        order = signing.Order("report.docx", content, form)
        for key, name in (
            (nullcontext(by_file), "file"),
            (signing_keys.open_card(card, softhsm.PIN), "card"),
        ):
            signing.sign_with(key, order, path := folder / f"{name}{ending}")
            beside = folder / "report.docx" if ending == ".docx.xades" else None
            assert verifying.verify_file(path, beside).all_whole, path


if __name__ == "__main__":
    main(Path(sys.argv[1]))
