"""The currency that stands beside an amount of money of any country (domain brief, sections 6.1 and 8.4)."""

from __future__ import annotations

import re

from hayat_app.domain.folding import fold
from hayat_app.domain.kinds import Text, clean
from hayat_app.errors import Refused
from hayat_app.i18n import N_, Translator

CODES = frozenset(
    re.findall(
        "[A-Z]{3}",
        """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD
    CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ
    GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR
    LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN
    PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS
    TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XDR XOF XPF YER ZAR ZMW ZWL
    """,
    )
)
"""The codes of ISO 4217 that are in use."""
_SPELLINGS = {
    "MAD": "درهم دراهم dh dhs dirham dirhams",
    "EUR": "أورو يورو € euro euros",
    "USD": "دولار $ dollar dollars",
    "GBP": "£ pound pounds",
    "KWD": "دينار_كويتي",
    "OMR": "ريال_عماني",
    "SAR": "ريال_سعودي",
    "MGA": "أرياري ariary",
    "XOF": "cfa fcfa فرنك",
}
_CODE_OF = {fold(word.replace("_", " ")): code for code, words in _SPELLINGS.items() for word in words.split()}


class Currency(Text):
    """A currency by its ISO 4217 code. Moroccan and French words for the usual ones are understood."""

    def __init__(self) -> None:
        super().__init__(40)

    def parse(self, text: str) -> str:
        value = super().parse(text)
        code = _CODE_OF.get(fold(value)) or value.upper()
        if value and code not in CODES:
            raise Refused(
                N_("“{value}” is no currency that is known: write its code, such as MAD, EUR or USD."),
                value=clean(text)[:40],
            )
        return code if value else ""


_WORDS = {
    "MAD": N_("dirhams"),
    "EUR": N_("euros"),
    "USD": N_("US dollars"),
}


def currency_words(code: str, translate: Translator) -> str:
    """Return what papers write after an amount: the usual word, else the code."""
    return translate(_WORDS[code]) if code in _WORDS else code
