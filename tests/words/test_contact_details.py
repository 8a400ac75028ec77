"""Contact details in a text: what is held once before it is passed on, and what never is."""

import pytest

from bot.words.contact_details import Detail, detail_in

PHONES = """
Ring mig på 070-123 45 67
mitt nr är 0701234567
0701 23 45 67 ring när du vill
070 123 4567
+46 70 123 45 67
+46701234567
0046 70 123 45 67
+46 (0)70 123 45 67
(08) 123 45 67
08-12 34 56 78
Nås på 031/12 34 56
0 7 0 1 2 3 4 5 6 7
noll sju noll ett två tre fyra fem sex sju
hemma 123 45 67
Nummeret mitt er 412 34 567
Ring 41234567
41 23 45 67 er nummeret
+47 412 34 567
004741234567
fire en to tre fire fem seks sju
Mit nummer er 20 12 34 56
ring 20123456
2012 3456
+45 20 12 34 56
12 34 56 78
tlf. 12345678
mobil: 12 34 5678
to nul en to tre fire fem seks
my number is +44 20 7946 0958
call me 07700 900123
text me on 020 7946 0958
four one two three four five six seven
Är hemma 14.30, ring 0701234567
2026-11-22 ring 0701234567
"""

EMAILS = """
kim@example.org
Skriv till kim.berg+peer@mail.example.se om du vill
kim snabel-a gmail punkt com
kim (at) gmail.com
kari krøllalfa online prikk no
mette@ example . dk
mette snabel a mail punktum dk
mette (snabel-a) mail.dk
kim at? kim[at]gmail.com
"""

NAMES = """
jag heter @kimberg där
@kari_87
snap: kimme99
min insta är kim.berg
min snapchat er karikari
snapen min er karikari
insta heiter karikari
mit instagram hedder mettemus
snap mette99
jeg hedder Mette Holm på facebook
my telegram is kimb99
t.me/kimberg
https://www.facebook.com/kim.berg
"""

ADDRESSES = """
Jag bor på Kungsgatan 3
kungsgatan 3 lgh 1102
lgh 1102
Norra vägen 12
Sankt Eriksgatan 44 b
Odengränd 2
Stortorget 5
Kom till solvägen 17a ikväll
Lindallén 8
Jeg bor i Storgata 5
storgata 5b
Karl Johans gate 12
Bjørnsons vei 3
Solveien 21
Fjordveien 112, oppgang B
Skogbakken 7
leilighet H0201
øvre gate 12, 5003 Bergen
Storgt. 5
storgt 5b
Damsgårdsvn. 112
Krohnengsmauet 5
Torgallmenningen 8
Strandkaien 2
bor på Mannsverk 45
adressen er Lien 4
Vestergade 12, 2. th
vestergade 12
Nørrebrogade 44, st. tv
Frederiksberg Allé 12
Skolevej 3
3. sal, tv
2. sal til højre
stuen til venstre
Havnegade 1 st.
8000 Aarhus C
2200 kbh n
5003 Bergen
Rådhuspladsen 1
Åboulevarden 5
Bispebjerg Bakke 12
Birkevangen 7
lejl. 12
værelse 214
Store Torv 4
I live at 12 Baker Street
221b Baker Street
flat 3, 14 Station Road
7 St Mary's Close
"""

NOTHING = """
Vi ses kl 14.30
kl 14.30 på torsdag
kl. 9.30-10.30
10.00-12.00 passar bra
14:30 eller 15:00
i morgon 14.30, 15.30 eller 16.30
Det kostade 12 000 kr
1 250 000 kr i skuld
hyran är 6500 kronor
det koster 12.500 kr.
70 123 456 kr
€ 12 345 678
2500:-
5 kilo
Jag gick 5 kilometer
2026-11-22
22.11.2026
22/11-2026
den 22 november 2026
20261122
jag bodde där 1998-2004
mellan 2019 och 2024
2024 var bättre än 2023
ring 112
1177 eller 90101
116 111
Jag är 45 år
2 personer, 3 barn och 14 dagar
vägen 5 km
jag gick runt parken 3 gånger
på gatan 2 dagar
det är 100 meter kvar
våning 3
buss 4 eller 17
Skogsvägen är fin
vi ses vid stortorget
halv 3
jeg har gått samme veien 3 ganger
det har jeg sagt 3 ganger
jeg har lagt 2 av dem bort
langt 5
jeg bor i Bergen 2 dager i uka
adressen er den samme
den nye gate-musikken
bodde på gata i 5 år
hele vejen 5 km
vi alle 5
vi er alle 12 med
8000 kr.
8000 skridt
2024 Var hårdt
ring 1813 Hvis det haster
jeg bor på 3. sal
i parken 3 gange om ugen
lejlighed 2 år
værelset er 12 grader
nummer 12
klokka 10
kl. 09.30
10-15 minutter
5 kg poteter
0-2 i fotboll
3 av 10
det er 20 grader
vi ses om 20 min
2 tv og en radio
jeg sov 12 timer
see you at 2:30
10 minutes down the road
2 blocks up the street
I walked 3 miles along the river
5 ways out
two or three times
on the street 2 days
in 1998
22 November 2026
50% off
@ 5 kr
vi ses @ 5
mejla mig inte
det är slut
en to tre
ett två tre fyra fem
sex sju åtta
facebook är tråkigt nu
telegram
"""


def lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line]


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        *((text, Detail.PHONE) for text in lines(PHONES)),
        *((text, Detail.EMAIL) for text in lines(EMAILS)),
        *((text, Detail.NAME) for text in lines(NAMES)),
        *((text, Detail.ADDRESS) for text in lines(ADDRESSES)),
    ],
)
def test_how_to_find_somebody_is_found(text: str, detail: Detail) -> None:
    assert detail_in(text) == detail


@pytest.mark.parametrize("text", lines(NOTHING))
def test_what_only_looks_alike_is_not(text: str) -> None:
    assert detail_in(text) is None


@pytest.mark.parametrize("text", [*lines(PHONES), *lines(ADDRESSES)])
def test_it_is_found_among_other_words_too(text: str) -> None:
    assert detail_in(f"Hej. Det var fint idag, kl 10.30. {text}. Vi hörs") is not None


def test_a_long_text_is_read_quickly() -> None:
    assert detail_in("1 2 " * 2_000 + "a" * 5_000) is not None
    assert detail_in("ab " * 5_000) is None
