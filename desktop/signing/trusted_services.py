"""Trusted lists of the states of the Union (ETSI TS 119 612): who issues certificates, and since when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from cryptography import x509
from lxml import etree

from db.domain.signatures import Fault
from desktop.signing import strict_xml
from desktop.signing.certificates import plain_words, read_certificate
from desktop.signing.faults import FaultError

_TSL = "{http://uri.etsi.org/02231/v2#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_QUALIFIED = "http://uri.etsi.org/TrstSvc/Svctype/CA/QC"
_ISSUERS = {_QUALIFIED, "http://uri.etsi.org/TrstSvc/Svctype/CA/PKC"}
_MOST_NAME = 200  # characters
_GRANTED = {
    "granted",
    "recognisedatnationallevel",
    "undersupervision",  # these three until 30 June 2016
    "supervisionincessation",
    "accredited",
}


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues certificates; `statuses` say since when it was granted that, or no longer, newest first.

    Without any it was always granted: who made the list says no more.
    """

    certificate: x509.Certificate
    qualified: bool = False
    statuses: tuple[tuple[datetime, bool], ...] = ()

    def was_granted(self, at: datetime) -> bool:
        """Whether the issuer had its status at a time."""
        if not self.statuses:
            return True
        return next((granted for since, granted in self.statuses if since <= at), False)

    def was_withdrawn(self, at: datetime) -> bool:
        """Whether the issuer had lost its status at a time, not whether it had none yet."""
        return next((not granted for since, granted in self.statuses if since <= at), False)

    @property
    def is_withdrawn(self) -> bool:
        """Whether its last status is none that trust goes with."""
        return bool(self.statuses) and not self.statuses[0][1]


@dataclass(frozen=True, slots=True)
class Services:
    """A trusted list: whose it is, of which day, and the issuers of certificates on it."""

    name: str
    date: date
    issuers: tuple[Issuer, ...]


def read_services(content: bytes) -> Services:
    """The list. Raises FaultError: it is something else."""
    root = strict_xml.parse(content)
    scheme = root.find(f"{_TSL}SchemeInformation")
    if root.tag != f"{_TSL}TrustServiceStatusList" or scheme is None:
        raise FaultError(Fault.NOT_READABLE)
    return Services(
        _scheme_name(scheme),
        _moment(scheme.findtext(f"{_TSL}ListIssueDateTime")).date(),
        tuple(issuer for each in root.iter(f"{_TSL}TSPService") for issuer in _issuers(each)),
    )


def _scheme_name(scheme: etree._Element) -> str:
    """The name in Polish, else the first that there is."""
    names = scheme.findall(f"{_TSL}SchemeName/{_TSL}Name")
    names.sort(key=lambda name: name.get(_LANGUAGE, "").lower() != "pl")
    return plain_words((names[0].text or "")[:_MOST_NAME]) if names else ""


def _issuers(service: etree._Element) -> Iterator[Issuer]:
    """The issuers of certificates that a service is, one by certificate."""
    information = service.find(f"{_TSL}ServiceInformation")
    if information is None:
        raise FaultError(Fault.NOT_READABLE)
    kind = _text(information, "ServiceTypeIdentifier")
    if kind not in _ISSUERS:
        return
    past = service.findall(f"{_TSL}ServiceHistory/{_TSL}ServiceHistoryInstance")
    statuses = [
        _status(each) for each in (information, *past) if _text(each, "ServiceTypeIdentifier") == kind
    ]
    statuses.sort(key=lambda status: status[0], reverse=True)
    identity = f"{_TSL}ServiceDigitalIdentity/{_TSL}DigitalId/{_TSL}X509Certificate"
    for told in information.iterfind(identity):
        try:
            certificate = read_certificate(strict_xml.decoded(told.text, "X509Certificate"))
        except FaultError:
            continue  # old lists name keys that nobody accepts today; such an issuer is as if not listed
        yield Issuer(certificate, kind == _QUALIFIED, tuple(statuses))


def _status(element: etree._Element) -> tuple[datetime, bool]:
    word = _text(element, "ServiceStatus").rstrip("/").rpartition("/")[2]
    return _moment(_text(element, "StatusStartingTime")), word in _GRANTED


def _text(element: etree._Element, name: str) -> str:
    return (element.findtext(f"{_TSL}{name}") or "").strip()


def _moment(text: str | None) -> datetime:
    """A moment of the list, in UTC. Raises FaultError."""
    try:
        read = datetime.fromisoformat((text or "").strip())
    except ValueError as error:
        raise FaultError(Fault.NOT_READABLE) from error
    return read if read.tzinfo else read.replace(tzinfo=UTC)
