"""Made-up trusted lists (ETSI TS 119 612) of made-up issuers, laid out as states publish theirs."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from signing import pki

QUALIFIED = "CA/QC"
GRANTED, WITHDRAWN = "granted", "withdrawn"


@dataclass(frozen=True, slots=True)
class Status:
    """Since when a service has, or had, a status."""

    word: str
    since: datetime


def service(certificate: x509.Certificate, *statuses: Status, kind: str = QUALIFIED) -> str:
    """A service: its status now, then those of the past."""
    now, *past = statuses or (Status(GRANTED, pki.TODAY - 8 * pki.YEAR),)
    der = b64encode(certificate.public_bytes(Encoding.DER)).decode()
    told = "".join(f"<ServiceHistoryInstance>{_status(kind, each)}</ServiceHistoryInstance>" for each in past)
    return f"""
      <TSPService>
        <ServiceInformation>
          {_status(kind, now)}
          <ServiceDigitalIdentity>
            <DigitalId><X509SubjectName>CN=…</X509SubjectName></DigitalId>
            <DigitalId><X509Certificate>{der}</X509Certificate></DigitalId>
          </ServiceDigitalIdentity>
        </ServiceInformation>
        <ServiceHistory>{told}</ServiceHistory>
      </TSPService>"""


def trusted_list(services: Sequence[str], issued: str = "2026-11-02T09:00:00Z") -> bytes:
    """The list of the services."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" TSLTag="http://uri.etsi.org/19612/TSLTag">
  <SchemeInformation>
    <SchemeName>
      <Name xml:lang="en">XX:Made-up list</Name>
      <Name xml:lang="pl">XX:Zmyślona lista</Name>
    </SchemeName>
    <ListIssueDateTime>{issued}</ListIssueDateTime>
  </SchemeInformation>
  <TrustServiceProviderList>
    <TrustServiceProvider><TSPServices>{"".join(services)}
    </TSPServices></TrustServiceProvider>
  </TrustServiceProviderList>
</TrustServiceStatusList>""".encode()


def _status(kind: str, status: Status) -> str:
    return f"""<ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/{kind}</ServiceTypeIdentifier>
          <ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/{status.word}</ServiceStatus>
          <StatusStartingTime>{status.since:%Y-%m-%dT%H:%M:%SZ}</StatusStartingTime>"""
