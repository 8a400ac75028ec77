"""What danger sounds like in Norway, beside what `bot.words.danger_signs` has: dialects and nynorsk too.

The same kind of lists. Toilets ("do"), doors ("dør"), the football club Brann, "henger meg på" and
other everyday words that fold into dangerous ones stand in `HARMLESS`.
"""

from typing import Final

from bot.model.messages import Danger
from bot.words import danger_signs as signs

WRITER: Final = "(?:jeg|eg|jei|jai|ja|a|e)"
ME: Final = "(?:meg|mei|me|mi|ma|mig)"
THEM: Final = f"(?:{ME}|oss|henne|hennar|ham|han|ho|hu|ungen\\w*|barna|borna|mora mi|mor mi|sonnen min|dattera mi|datter\\w*|dama mi|kompisen min)"
SOMEBODY: Final = f"(?:{signs.SOMEBODY}|hu|ho|dei|typen|dama|kona|mora|faren|far|stefaren|stefar|sonnen|broren|broder|bror|onkelen|onkel|eks|eksmannen|eksdama|ektemannen|kompisen|kameraten|gutta|gutter|karer|karene|menn|folk|gjengen|nokre|torpedo\\w*|venninna|ungen|jenta|gutten|besteforeldra)"
PILL: Final = f"(?:{signs.PILL}|sobril\\w*|vival\\w*|stilnoct|zopik\\w*|apodorm|paracett?\\w*|paralgin\\w*|pinex\\w*|nobligan\\w*|dolcontin\\w*|rohyp\\w*|rollere|buprenorfin\\w*|gbl|amfe?t?amin\\w*|amfetamin|quetia\\w*|seroquel\\w*|truxal|vallergan|nozinan|litium|blodtrykksmed\\w*|hjertemed\\w*|sovemedisin\\w*|pregabalin\\w*|gabapentin\\w*|neurontin|medisin\\w*|medikament\\w*|metta)"
PACK: Final = (
    f"(?:{signs.PACK}|eska|eske|boks|glass|flaska|blister\\w*|dosett\\w*|pilledosett\\w*|lageret)"
)
TOOK: Final = "(?:tatt|tok|teke|tatt i meg|spist|spiste|spise|svelg\\w*|svelga|slukt|slukte|trykt|trykte|trykka|knaska|fatt i meg|stappa|putta|dytta|etter)"
NOT: Final = "(?:ikke|ikkje|inte|itte)"
CAN: Final = (
    "(?:far|fikk|fekk|klarer|klare|klara|klarar|greier|greie|greia|kan|evner|kommer|kjem|kjam)"
)
# Not to want, not to manage.
WILL: Final = "(?:vil|ville|vill|onsker|orke?r?|orka?r?|ork|gidde?r?|gidda?r?|ids|makte?r?|makta?r?|klare?r?|klara?r?|greie?r?|greia?r?|palle?r?|har lyst a|har lyst til a|kommer til a|tenker a)"
PLACE: Final = "(?:brua|broa|broen|bruen|brukanten|brurekkverket|taket|hustaket|kanten|stupet|rekkverket|balkongkanten|vinduskarmen|skinnene|jernbanesporet|toglinja|togskinnene)"
HOME: Final = "(?:leiligheten|leilegheita|leiligheta|leilighet|kjelleren|kjellaren|oppgangen|trappa|trappeoppgangen|kjokkenet|kjokenet|stua|soverommet|badet|rommet|senga|sofaen|bygget|blokka|huset|boden|gangen|naboen|komfyren|sikringsskapet|soppelrommet|hybelen)"

ALWAYS: Final[dict[Danger, tuple[str, ...]]] = {
    Danger.BODY: (
        # no breath
        f"slutt\\w* (?:og |a |med a )?(?:pust|puste|pusta|pusting)|(?:pust|puste|puster|pustar|pusta) (?:na )?{NOT}",
        "pust(?:e|er|ar|a)? (?:\\w+ )?(?:darlig|rart|merkelig|ujevnt|ujamt|overfladisk|saktere|nesten ikke|knapt|sa vidt)",
        "(?:hikst\\w*|gisp\\w*|hiv\\w*|snapp\\w*|kjemp\\w*|kav\\w*) (?:etter|efter|for) (?:\\w+ )?(?:luft|pust\\w*|anda|a puste|a fa luft)",
        "pusteproblem\\w*|pustevansk\\w*|pustestopp|andenod|(?:surkl\\w*|gurgl\\w*|rall\\w*) (?:nar|i (?:halsen|brystet|pusten)|og)|snork\\w* (?:\\w+ )?(?:rart|merkelig|snalt|unormalt|underlig)",
        "(?:puls\\w*|pusten|anda) (?:\\w+ )?(?:er |e |ar )?(?:borte|vekk|forsvant|stoppa|stoppet)|(?:finner|finn|kjenner|kjenn) (?:\\w+ )?(?:ingen|ikke noen|ikkje noko) puls|finner ikke puls\\w*",
        # cannot be woken
        f"{CAN}(?: (?:han|ham|hun|henne|ho|hu|de|dem|kompisen|broren|dama|vi|jeg|eg|a|e)){{0,2}} {NOT}(?: (?:han|ham|henne|ho|hu|til|a|og|dem|kompisen|broren|dama|min|mi)){{0,5}} (?:vaken|vakken|vekt|vekka|vekket|vekte|vekkt|vakne|vakna|vekke|vekk pa|liv i|liv|respons)(?! (?:tidlig|for|av vekker\\w*|om morgen\\w*|tidsnok))",
        "ligg\\w*(?: \\w+){0,6} (?:svarer|svarar|svara|reagerer|reagerar) (?:ikke|ikkje)(?! pa (?:telefon|tlf|sms|mobil\\w*|meld\\w*))|kald og stiv|stiv og kald",
        f"{CAN}(?: \\w+)? {NOT}(?: \\w+)? (?:puste|pusta|pust|pusten|anda)(?! (?:ut|lettet|lettere|rolig|gjennom)\\b)",
        f"(?:rorer|rore|rort|beveger|bevege|beveget) (?:seg|sa|pa seg) {NOT}|{NOT} (?:rort|beveget|rore) (?:pa )?seg|ikke kontaktbar|ligg\\w*(?: \\w+){{0,8}} {NOT}(?: \\w+)? kontakt|livlaus\\w*|medvitslaus\\w*|bevisstlaus\\w*|bevistlos\\w*|svimt av|svima av|besvimte|dana av|dana nettopp",
        "far ikke kontakt med (?:han|ham|henne|hun|hu|ho|kompisen(?: min)?|broren(?: min)?|dama(?: mi)?)(?! (?:pa|over|via|i|fordi|nar|siden|lenger|eller)\\b)",
        "(?:gra|grabla|blagra|lilla|kritthvit\\w*|likblek) (?:i|rundt|pa) (?:hele )?(?:ansiktet|fjeset|trynet|huden|leppene|munnen|tryne)",
        "bla (?:i|om|pa) (?:hele )?(?:trynet|fjeset|ansiktet|leppa\\w*|leppan|kjeften)|leppa\\w*~bla",
        # what was taken
        f"{TOOK}~(?:{signs.BIG}(?! ?mg\\b| ?ml\\b)|fjorten|femten|seksten|sytten|atten|nitten|tolv|alle|alt|all|hel|heil|hele|heile|helt|resten|masse|massevis|haugevis|haug|mange|neve|neven|handfull|en haug)(?: (?:av|med|de|alle|min|mine|mitt|hele|heile|full|et|en|stykker|stk|brett|pakker|esker)){{0,3}} (?:{PILL}|{PACK})",
        "(?:har|jeg|eg|han|hun|ho|hu|dama|kompis\\w*|broren)(?: \\w+){0,2} (?:satt|sette|skutt|tatt|fatt i (?:seg|meg)|dopa|dopet|royka|tok|blanda)(?: \\w+)? for (?:mye|mykje|mange|sterkt|sterk|mye stoff)(?= (?:og|na|no|denne|i dag|i natt|tror|trur|hjelp|stoff|dop|piller|heroin|ghb|metta|speed|sprit|av)\\b|$)",
        f"{SOMEBODY}(?: har| tok| fikk| kan ha| ma ha)? (?:tatt |tok |fatt |fikk |satt )?(?:en )?(?:od|odet|oda|oder|odar|overdosa\\w*|overdosert)(?! dag\\w*)|(?:har|tatt|ta|tar|tok|jeg|i) (?:en )?(?:od|oda|odet)(?! dag\\w*)$",
        "(?:tatt|tok|satt|skutt|ruset|rusa|skudd)(?: \\w+){0,8} (?:er|e) (?:helt|heilt) (?:borte|vekk|ute|vakk)",
        "(?:drukket|drukke|drakk|svelg\\w*|slukt\\w*|tatt|tok|spist|spiste) (?:\\w+ ){0,2}(?:klorin|salmi\\w*|terpentin|rodsprit|frostvaske|spylervaske|plumbo|kjemikalie\\w*|white spirit|bensin|avlops\\w*|batterisyre|rottegift|musegift|gift|teskje gift)",
        f"{TOOK} (?:alt|alle|det) (?:jeg|eg|vi|som|av)(?: \\w+){{0,4}} {PILL}|(?:fatt i|putta|puttet|fatt|spist|drukket)(?: (?:meg|seg|i|noe|noko)){{0,3}} gift|forgifta|forgiftet|(?:putta|puttet|hatt|lagt|helt|dopa)(?: \\w+){{0,3}} (?:drinken|drikken|glasset|olet) (?:min|mitt|hennes|mi)|(?:dopa|dopet) (?:meg |henne )?ned",
        "trenger (?:nalokson|nesespray)(?! pa | til| ny| neste| mer)|(?:gitt|ga|gir) (?:han |ham |henne |hun |ho )?(?:nalokson|nesespray\\w*)|nesespray\\w*(?: \\w+){0,3} (?:virker|funker|hjelper|hjalp) ikke",
        "dobbel\\w* dos\\w* (?:av |med )?(?:metadon|metta|subutex|heroin|ghb|morfin|oxy\\w*|ben[sz]o\\w*|sobril\\w*|insulin)|svelg\\w* (?:\\w+ )?(?:batteri\\w*|magnet\\w*)",
        # ill, hurt
        "(?:han|hun|ho|hu|ungen|dama|kompisen(?: min)?) (?:har|far) (?:en )?krampe\\w*(?! i (?:legg\\w*|lar\\w*|bein\\w*|fot\\w*|mage\\w*|rygg\\w*|skuld\\w*|nakke\\w*|hand\\w*))|blor(?: \\w+){0,3} og (?:det |blodet )?(?:slutter|stopper|stanser|sluttar|stoppar|stansar) (?:aldri|ikke|ikkje)",
        "(?:han|hun|ho|hu|ungen|dama|kompisen(?: min)?) krampa(?= |$)|(?:slo|slatt|slag|smell|falt)(?: \\w+){0,3} hodet(?: \\w+){0,6} (?:spyr|svimmel|kvalm|besvim\\w*|dobbelt)",
        "bryst\\w*(?: \\w+){0,2} (?:gjor|gjer|gjorde|er) (?:\\w+ )?vondt|brystsmert\\w*|(?:stikk\\w*|press\\w*|klem\\w*|snor\\w*|vondt|verk\\w*) (?:\\w+ ){0,2}(?:i|over|rundt|pa|bak) (?:bryst\\w*|hjertet)(?! (?:av|over|etter at|nar jeg tenker|for|med)\\b)",
        "(?:skjev|skeiv|skjeiv|lam|lamma|nummen|heng\\w*)(?: \\w+){0,3} (?:ansikt\\w*|fjes\\w*|trynet|munn\\w*|munnvik\\w*|halve kroppen|ene siden|hele siden|venstre arm|hoyre arm)|(?:far|fatt|fikk|fekk|har) (?:\\w+ )?(?:slag|hjerneslag|drypp)(?! (?:i|pa|mot|av)\\b)(?= (?:tror|trur|na|og|hjelp|i natt|nettopp)\\b|$)",
        "hjert\\w*(?: \\w+){0,2} (?:stopper|stoppa|stoppet|stanser|stanset|stansa|svikter)(?! (?:nesten|et |ett |litt|nar|da )\\b)|(?:epileptisk\\w*|epilepsi\\w*|epi|krampe\\w*) ?anfall\\w*|(?:han|hun|ho|hu|dama|kompisen|broren)(?: \\w+){0,2} (?:anfall|kramper)(?! av)",
        "(?:blod\\w*|det) (?:\\w+ )?(?:spruter|spruta|fosser|fossa)|blodet (?:\\w+ )?renner|(?:blor|blodde|bloder)~?(?: ?sa det| ?falt| ?sykt| ?masse| ?sprut\\w*| ?jevlig| ?javlig| ?stygt| ?gjennom| ?fra| ?ut av| ?som et| ?kraftig| ?i hjel| ?ihjel)(?! nes\\w*| tann\\w*)|(?:spyr|kaster opp|hoster(?: opp)?|spytter|spydde|kasta opp|bæsjer|baesjer) (?:\\w+ )?blod",
        "(?:falt|ramla|ramlet|datt|dett|snubla|deisa|skle[ai]?\\w*|ligg\\w*)(?: \\w+){0,10} (?:kommer|kjem|klarer|klarar|klare|far|greier|kan)(?: \\w+){0,2} (?:ikke|ikkje)(?: \\w+){0,4} (?:opp|reise|rore|bevege|sta)(?! (?:av|fra|om|tidlig|for)\\b)",
        "(?:fryser|kald|ute)(?: \\w+){0,4} kjenner (?:ikke )?(?:\\w+ )?(?:bein\\w*|foten\\w*|fottene|fing\\w*|tarne)|vannet (?:har )?(?:gatt|gikk)(?: \\w+){0,4} blor|trenger (?:\\w+ )?(?:lege|legehjelp|legevakt\\w*)(?: \\w+){0,3} (?:akutt|straks|med en gang|oyeblikkelig)|(?:trenger|treng|ma ha) (?:\\w+ )?(?:akutt|oyeblikkelig) (?:lege)?hjelp(?! (?:med|til))|(?:han|hun|ho|hu|dama|kompisen) (?:faller|fell|ramler) (?:om|sammen)(?! i latter)",
        "(?:gravid|barnet|babyen)(?: \\w+){0,4} blor|blor(?: \\w+){0,4} gravid|(?:tunga|tungen|halsen|svelget)(?: \\w+){0,2} hovn\\w*|(?:ligg\\w*|sovn\\w*) (?:\\w+ ){0,3}(?:i|ute i) (?:snoen|snofonna|snoskavlen|grofta)|(?:nedkjol\\w*|frosset i ?hjel)(?! mat\\w*)",
        "knivstikk\\w* i|kniv i (?:magen|brystet|ryggen|laret|halsen|siden)|(?:stukket|stakk|skutt|skaut|skjot) (?:\\w+ )?i (?:magen|brystet|ryggen|laret|halsen|siden|hodet|beinet)|fatt strom (?:i|gjennom)",
        "(?:ring\\w*|send\\w*|skaff\\w*|trenger|treng|tilkall\\w*|ma ha|hent)(?: \\w+){0,4} (?:ambulanse\\w*|luftambulanse\\w*|sykebil\\w*|113|112)(?! (?:kjorte|tilbud|kroner|kr)\\b)",
    ),
    Danger.SELF: (
        # to die
        "(?:lyst|vil|skal|ska|klar|bestemt|kommer til|onske\\w*|lengter)(?: (?:til|etter|a|og|at|bare|bli|fa|virkelig|helst|veldig|jeg|eg|meg|sa|snart)){0,4} (?:do|doy|dod|daud|dau|doe)(?! (?:pa|av|i fred|for|det)\\b)",
        "(?:legg\\w*|ligge) (?:\\w+ ){0,3}(?:og|a|for a) (?:do|dor|doy)(?! (?:litt|av)\\b)|(?:ta|tar|ma|skal|trengs|nok|mye|mange)(?: \\w+){0,4} (?:for|til) a (?:do|doy)(?! av)|(?:sa|slik) at jeg (?:dor|do)|(?:like|bare) (?:godt |gjerne )?(?:do|daue)$",
        f"(?:bedre|best|beste|lettere|letter|enklere|godt)(?: \\w+){{0,6}} (?:om|hvis|viss|dersom) {WRITER} (?:bare |aldri |ikke |var |er |ble |blir )?(?:\\w+ )?(?:dor|dode|dod|doydde|forsvant|forsvinner|fantes|finnes|fanst|borte|vekk|ikke var|ikkje var|aldri (?:var|ble|vart|blei))(?= |$)",
        f"(?:onske\\w*|onskjer|skulle onske|angrer pa at|hadde)(?: at)? (?:{WRITER}|{ME}) (?:\\w+ )?(?:dod|daud|aldri (?:ble|blei|vart|var) fodt|aldri fodt|vekk for godt|ble fodt|blei fodt)|hater at jeg lever|hater a leve(?! (?:pa|her|i|med|av|slik)\\b)",
        # not to live
        f"{WILL} (?:\\w+ ){{0,2}}{NOT}(?: (?:a|til|og|bare|mer|meir|lenger|lengre|det|dette|her|livet|jeg|eg|med))*? (?:leve|lev|leva|levva|eksistere|finnes|finnast|livet|vakne (?:opp )?(?:igjen|mer|meir|i morgen)|vakna (?:igjen|meir))(?! (?:pa|av|sammen|med|i|uten|som|opp til)\\b)",
        f"{WILL} {NOT} (?:a )?(?:vare|vere|vera|var) (?:her|til|i live|i verden)(?! (?:i|pa|na|alene|hvis|om|nar|til)\\b)|slippe (?:a )?(?:leve|lev|leva|livet|vare til|vare her mer)|slipp\\w* (?:unna )?(?:dette |det )?(?:livet|alt sammen)",
        "(?:ikke|ikkje|ikke noe|ikkje noko|ingen|null|inga|noe|noko|hva er|kva er|har ingen|har ikke)(?: \\w+)? (?:poeng\\w*|vits\\w*|hensikt\\w*|grunn|mening\\w*|meining\\w*|formal)(?: (?:i|med|til|lenger|mer|meir|a|ved))* (?:leve(?! (?:pa|av|med|i|her|slik)\\b)|lev|livet|vare (?:her|til|i live)|fortsette (?:a leve|livet)|holde ut|sta opp mer)",
        "livet(?: \\w+){0,2} (?:har )?(?:ingen|ikke noe|ikkje noko|null|inga) (?:mening|meining|verdi|vits|hensikt|poeng)|livet (?:\\w+ )?(?:er|e) (?:\\w+ )?(?:meningslost|verdilost|over|forbi|ferdig|odelagt for alltid)(?! (?:nar|som|for nav)\\b)",
        "(?:ser|finnes|finst|fins|er|har|finner)(?: \\w+)? (?:ingen|ikke noen|ikkje nokon|inga|bare en) (?:annen |andre |anna )?(?:utvei|utveg|vei ut|veg ut|losning lenger)(?! (?:enn|fra|med|pa|i)\\b)|(?:eneste|siste) utvei\\w*(?! er a (?:klage|ringe|soke|flytte|selge))|mista (?:livslyst\\w*|livsgnist\\w*|livsvilj\\w*)|mistet (?:livslyst\\w*|livsgnist\\w*|livsvilj\\w*)|(?:gitt|gir|gir jeg|gitt jeg) opp (?:livet|alt hap|hapet|alt)(?! med)",
        f"hvordan (?:\\w+ ){{0,4}}(?:dor|do) (?:jeg |man |en )?(?:fort\\w*|smertefritt|raskt|uten smerte\\w*|best|enklest)|(?:snart|na|da|i kveld|i natt) (?:er|e) (?:det|alt) (?:slutt|over|forbi|ute) (?:for|med) (?:meg|ma)|livet (?:er|e) {NOT} (?:\\w+ )?(?:verd|verdt|vert)|(?:skal|vil|snart|kommer)(?: \\w+){{0,6}} (?:til|hos|i) himmel\\w*(?! (?:og hav|sang))|(?:vil|lyst (?:til )?a|skal|onsker a) (?:\\w+ ){{0,2}}(?:sovne|sovna|sovn) inn|tar? (?:meg|ma|livet)(?: selv| sjol)? av dage|tar? kvelden for godt|like (?:gjerne|godt) (?:bare )?(?:hopp|hoppe|henge meg|ende det)",
        "brev til (?:ungene|barna|mamma|mor|familien|alle)(?: \\w+){0,6} (?:gjore det|i natt|i kveld|for jeg)|(?:drep\\w*|kverk\\w*|heng\\w*|skyt\\w*|skad\\w*|kutt\\w*|skjar\\w*|drukn\\w*) (?:jeg|eg|a|e|i) (?:meg|ma)(?! (?:pa|opp i|ut|av|fast|inn|vekk)\\b)|(?:kniv\\w*|barberblad\\w*|glasskar\\w*) (?:\\w+ ){0,2}(?:mot|i|pa) (?:puls\\w*|handledd\\w*|strupen|halsen)",
        # to end it
        "(?:skal|vil|ma|kommer til a|tenk\\w* pa a|tenkt a|tenker a|lyst til a|lyst a|klar til a|bestemt meg for a|bare|pa tide a)(?: \\w+){0,2} (?:avslutte|ende|avslutta|enda|fullfore) (?:det hele|alt sammen|alt(?! (?:med|av|dette|som)\\b)|livet|det i (?:kveld|natt)|det for godt|det na(?= |$)(?! (?:med|for)\\b)|det(?=$)|dette livet|lidels\\w*|smerten)",
        "(?:dette er|dette blir|da er dette) (?:mitt )?farvel|like (?:greit|greitt|bra) (?:om jeg |om eg |a )(?:do|dor|doy|doyr|dode)$",
        "gjor\\w* (?:jeg |eg |a )?(?:det |en )?slutt pa (?:det|alt|livet|meg)(?! med| som| mellom)|gjor\\w* (?:det )?av med (?:meg|ma|me|mitt)(?: selv)?|gjor\\w* (?:noe|nokko|noko) (?:\\w+ )?(?:dumt|drastisk|galt|farlig) (?:med|mot) meg|(?:redd|kommer til a|far lyst til a) (?:\\w+ )?(?:for at jeg )?gjor\\w* (?:noe|noko) (?:\\w+ )?(?:dumt|drastisk)",
        f"(?:ta|tar|tek|tok|tatt|tekke|ta fra)(?: \\w+)? (?:livet|live|liv) (?:av|fra|tå|ta) (?:{ME}|sa|seg|se)|(?:drep\\w*|drapt|skyt\\w*|heng\\w*|drukn\\w*|kverk\\w*|skad\\w*|kutt\\w*|skjar\\w*|skar\\w*|snitt\\w*|riss\\w*|brenn\\w*) (?:opp )?(?:{ME}) (?:sjol|sjolv|selv|sjal|sjal)(?: \\w+)?",
        "(?:kutta|kutter|kutte|kuttar|skjarer|skar|skjare|risser|rissa|risset|snitter) (?:opp )?(?:meg|ma|mei|me)(?! (?:av|ut|i (?:finger\\w*|tommel\\w*|foten|handa|taa|ta|huden pa)|pa (?:glass|et|en|papir|kniv\\w*|boks\\w*)|da|nar|vekk|av fra)\\b)",
        "(?:brenner|brent|brente|svir) meg (?:selv|sjol|med (?:sigarett\\w*|lighter\\w*|sneip\\w*|royk\\w*|fyrtoy))|sulte meg (?:i ?hjel|til dode)|svelt\\w* meg i ?hel",
        f"(?:sitter|sitt|star|staar|ligger|henger) (?:\\w+ ){{0,2}}(?:pa|oppe pa|oppa|uti|ute pa|utpa) {PLACE}(?! (?:og (?:fisk\\w*|sol\\w*|spis\\w*|grill\\w*|vent\\w*|drikk\\w*|royk\\w*|ser\\w*|koser|maler|jobber)|mot|over|ved|kl|na og venter|til)\\b)(?= |$)",
        "(?:skal|vil|ville|tenk\\w* (?:pa )?a|lyst (?:til )?a|kommer til a|vurder\\w* a|kunne|bare|skulle)(?: \\w+){0,2} (?:ga|gar|hoppe|kaste meg|kjore|slippe meg)(?: \\w+){0,3} (?:i|inn i|ut i|uti|utfor|ut fra|foran|fra|under|av) (?:fjellvegg\\w*|autovern\\w*|et tre|trailer\\w*|en trailer|vogntog\\w*|kaia|elva|havet|sjoen|stupet|toget|banen|t ?banen|trikken|en bil|bilen|motgaende\\w*|nidelva|akerselva|femte|vinduet|taket|brua|broa|broen|balkongen|verandaen|klippen)(?! (?:og (?:bade|svomme)|for a (?:bade|svomme|kjole))\\b)",
        "(?:kjorer|kjore)(?: \\w+){0,2} (?:i|inn i|utfor|rett i) (?:fjellvegg\\w*|kaia|stupet|en trailer|trailer\\w*|vogntog\\w*)(?! i gar)",
        f"(?:lagt|legger|ligg\\w*|star|samla|samlet|spart|hamstra|teller|talt)(?: \\w+){{0,3}} (?:pa |opp )?(?:alle )?{PILL}(?: \\w+)? (?:klar\\w*|foran meg|framfor meg|fremfor meg|pa bordet|i handa|til i (?:natt|kveld))|lagt (?:klar\\w*|fram|frem) (?:alle )?{PILL}(?! (?:for uka|i dosett\\w*|til uka|for i morgen|mine for))|(?:skal|ska|vil|kommer til a|tenker a|tenkt a|lyst til a)(?: \\w+){{0,2}} ta (?:alle|alt|hele|heile)(?: (?:av|de|mine|sammen|med))* (?:{PILL}|{PACK}|pillan\\w*|i natt|i kveld|pa en gang)",
        "(?:kjopt|skaffa|skaffet|funnet|funne|fatt tak i|knytta|knyttet|bundet|henger) (?:\\w+ ){0,2}(?:tau|tauet|rep|repet|lokke|lokka|hagle|hagla|pistol|gift)(?! (?:til|pa|for|i (?:baten|bilen)|av|som)\\b)|(?:sette|sett|ta|tar|setter|satt)(?: \\w+)? (?:siste skudd\\w*|gullskudd\\w*|gull skudd\\w*|gyllent skudd\\w*|gyldent skudd\\w*|siste dose\\w*)",
        "stemm(?:ene|er|en|an)(?: \\w+){0,4} (?:sier|sei|seier|ber|skriker|vil|roper|krever|befaler|sa)(?: \\w+){0,6} (?:do|dor|drep\\w*|skade\\w*|hopp\\w*|kutt\\w*|skjar\\w*|stikk\\w*|slutt pa|livet|heng\\w*)",
        f"(?:sitter|sitt|star)(?: \\w+){{0,2}} med (?:\\w+ )?(?:{PILL}|{PACK}|kniv\\w*|barberblad\\w*|tau\\w*) (?:\\w+ )?(?:i handa|i hendene|foran meg|klar\\w*)|drep meg|(?:skjar|kutt|drep|skad|heng|drukn) ma(?= |$)|ekke (?:noe )?(?:vits|poeng|grunn) (?:i )?a (?:leve|lev|leva)",
        f"{WRITER} (?:\\w+ )?(?:er|e) (?:\\w+ )?(?:en|til) byrde|burde (?:ha )?(?:vart|vare|vore|var) (?:dod|daud|vekk)|burde do(?:y)?$|fortjener (?:ikke )?a (?:leve|do)",
        # good-bye
        "(?:si|sei|fortell)(?: \\w+)? til (?:ungene|ungan|barna|borna|mamma|mor|mora mi|pappa|far|faren min|sonnen|sonnen min|dattera|dattera mi|datteren min|datter\\w*|jenta mi|jentene|gutten min|guttene|familien|kjaresten|broren min|sostera mi|dem|alle)(?: at)? (?:jeg|eg|a|e) (?:\\w+ )?(?:er|e|var|elsk\\w*|beklager|angrer|provde)(?: \\w+)? ?(?:glad i|glad|lei|dem|henne|ham|han|alle|hoyt)?(?= |$)",
        "(?:ingen|ikke noen|hvem|ikkje nokon|ingen andre)(?: \\w+){0,3} (?:merk\\w*|savn\\w*|sakn\\w*|bry\\w*|legge merke til|grat\\w*)(?: \\w+){0,3} (?:meg|at|om|hvis|nar|viss)(?: (?:jeg|eg|a|e))?(?: (?:er|var|blir|ble|blei))? (?:borte|vekk|dod|dor|dode|do|forsvinner|forsvant|ikke er her|ikke fantes)",
        "(?:slipper|slepp|slipp) (?:dere|alle|folk|de|dokker|dykk|ungene|familien|verden) (?:meg|ma|a (?:se|plages|bry|tenke|bekymre|drasse|passe|hore|sliste)\\w*(?: \\w+){0,2} (?:meg|ma))|(?:i morgen|imorgen|snart|etter i (?:natt|kveld)|neste uke) (?:er|e|lever|finnes) (?:jeg|eg|a) (?:ikke|ikkje|borte|vekk)(?: her)?(?! (?:hjemme|pa|i|fra|for|og|til|klar|ferdig|helt)\\b)",
        "(?:vil|skal|bli|blir|lyst til a|jeg|a)(?: \\w+){0,3} (?:forsvinne|forsvinn|forsvinner|borte|vekk)(?: \\w+)? (?:for godt|for alltid|fra (?:verden|jorda|alt|denne verden|livet))(?! (?:fra|i|ut|med)\\b)|dette er (?:avskjed\\w*|slutten for meg|mitt siste)|siste (?:melding|ord|hilsen) (?:fra meg|du|dere)|farvel (?:alle|alle sammen|livet|verden)|adjo (?:alle sammen|livet|verden)|vi ses i (?:himmelen|neste liv)|ses pa den andre siden",
    ),
    Danger.VIOLENCE: (
        f"{SOMEBODY}(?: \\w+){{0,2}} (?:slar|sler|banker|bankar|sparker|sparkar|denger|kveler|strup\\w*|lugger|biter|spytter|truer|truge?r|trugar|dasker|fiker|drepe|drepa|drep|mishandler|juler|angriper|valdtar) (?:opp |til |ned |los pa |etter )?{THEM}(?! (?:i|til) (?:bridge|sjakk|kort|yatzy|fifa|spill|at)\\b| om (?:a|at|hvor)\\b)",
        "(?:blir|vert|bli|verte)(?: \\w+){0,3} (?:slatt|slege|slatt ned|banka|banka opp|juling|mishandla|mishandlet|voldtatt|valdteken|valdtatt|voldteke|rana|ranet|robba|overfalt|trua|truet|truga|angrepet|angripe|knivstukket|stukket|skutt|sparka|innelast|innesperra|fanga)(?! (?:ut|av|opp med|over|i (?:sjakk|fotball|kort)|fast)\\b)",
        "(?:far|fikk|fatt|fekk|faar)(?: \\w+){0,2} (?:juling|deng|pryl|grisebank|en pa (?:trynet|tygga|kjeften|nesa|munnen|oyet))(?! av (?:regn|regninger)\\b)|(?:fikk|far|fatt|fekk) (?:skikkelig |mye |masse )?bank(?= (?:av|i gar|hjemme|na|no|igjen)\\b|$)",
        f"{SOMEBODY}(?: \\w+){{0,3}} (?:kast\\w*|sleng\\w*|slengte|dytt\\w*|skubb\\w*|rosk\\w*|slep\\w*|dro|drar|pressa|presset|presser|slo|dunka|banka|smalt|dengte) {THEM}(?: \\w+){{0,2}} (?:i|inn i|mot|ned|over|etter|opp i|inni)(?: \\w+)? (?:vegg\\w*|gulv\\w*|golv\\w*|trapp\\w*|bord\\w*|dora|haret|bakken|asfalt\\w*|ansiktet|hodet|gata|radiator\\w*)",
        "(?:slo|dunka|banka|slar|dunker|banker|sparka|sparker|stampa|trampa)(?: \\w+)? (?:hodet|trynet|ansiktet|fjeset|huet) (?:mitt|hennes|hans|til (?:han|henne|ho|mamma))|(?:slar|slo|knust\\w*|knuser|knakk|brakk|brekt) (?:nesa|kjeven|tenna|armen|tennene|ribbein\\w*) (?:min|mi|mine|pa meg)|(?:knekke|knekker|knuse|brekke|skyte|kappe|kutte)(?: av)? (?:\\w+ )?(?:beina|beinet|knaskal\\w*|kneskal\\w*|fingr\\w*|armene|trynet|skallen|hodet)(?: (?:mine|mitt|mi|min)| (?:pa|til) (?:meg|oss|han|ham|henne|deg|ho))",
        f"{SOMEBODY}(?: \\w+){{0,2}} (?:tok|tar|tatt|holdt|holder|klemt\\w*|klem\\w*|grep)(?: \\w+){{0,2}} (?:i|rundt|pa|om) (?:halsen|strupen)|(?:hendene|handa|henda) rundt halsen|kverk\\w* tak|struptak\\w*|strupetak\\w*",
        "(?:han|hun|eksen|typen|de|noen|kjaresten|mannen)(?: har)? (?:last|laste|laser|stengt) (?:meg|oss|henne) inne|(?:har |holder |lukker |laste |last |laser |sperr\\w* |steng\\w* |lukka )(?:meg|oss|henne|ma) (?:\\w+ )?(?:inne(?! (?:og|pa badet fordi|fordi nokkel\\w*|i (?:oppgangen|gangen|bilen) (?:fordi|og)))|innelast|innesperra|innesperret|fanget|fanga|fast i|som (?:fange|gissel))|slipp\\w* (?:meg|oss|ma) (?:ikke|ikkje) (?:ut|ga|av garde)(?! (?:fra sykehus\\w*|av avdeling\\w*|i jobb))|(?:nekter|nekta) (?:meg|oss) a ga(?= |$)(?! (?:pa|til|i|ut med|med)\\b)|(?:er|e|blir|ble) (?:holdt fanget|holdt fange|innestengt av|tatt som gissel)|tatt gissel",
        "(?:de|dei|dem|han|noen|nokon|gjengen|torped\\w*|gutta|dealer\\w*|langer\\w*)(?: \\w+){0,4} (?:skal|vil|kommer|kjem|kommer for|skulle|ute etter)(?: a| og| til a| for a)? (?:ta|fa tak i|finne|kverke|knerte|banke|skade|gjore slutt pa) (?:meg|oss|ma)(?=$| (?:na|no|snart|i natt|i kveld|og|hvis|om|hvis|viss|nar|jeg|eg|alle|a|for penger|med kniv|de)\\b)(?! og (?:hjelpe|kjore|ungene med))",
        "(?:hamrer|dundrer|sparker|banker|hamra|sparka|banka|star|ringer)(?: \\w+){0,4} (?:dora|doren|inngangsdora|vinduet)(?: \\w+){0,8} (?:ta meg|drepe|drepa|true\\w*|truer|kniv|redd|livredd|balltre|vapen|pistol)|torpedo\\w*(?: \\w+){0,4} (?:meg|dora|doren|oss|etter|her|penger)|(?:karer|menn|folk|gutter|gjeng|noen|typer|gutta|dei|de|han)(?: \\w+){0,4} (?:balltre|kolle|macheter?|jernror|knokejern|oks|kniver|pistoler|hagle|gevaer|gevar)(?! (?:pa|i|til) (?:butikk\\w*|trening|gaten|jakt))",
        "(?:eks|eksen|exen|ex|eksmannen|typen|kjaresten|samboeren)(?: \\w+){0,4} (?:slar|hamrer|dundrer|sparker|hamrar|sparkar|dundrar) (?:\\w+ )?pa (?:dora|doren|vinduet|ruta)|(?:redd|livredd)(?: \\w+){0,2} (?:han|noen|nokon|de|dei|eks\\w*|exen|typen)(?: \\w+){0,2} (?:brote|brutt|sparka|sparket) (?:\\w+ )?(?:opp|inn)",
        "(?:tving\\w*|tvang|tvunget|tvinga)(?: seg)? (?:pa )?(?:meg|henne|oss|ma)(?: \\w+){0,4} (?:sex|samleie|prostit\\w*|selge meg|ligge med|seg|suge|kle av)|(?:forgrep|forgriper|forgripe|tok|tar|tatt|tafs\\w*)(?: \\w+)? (?:seg )?pa (?:meg|henne|ungen\\w*|barn\\w*|datter\\w*|sonnen)(?: \\w+)?(?: seksuelt| mens| mot)(?= |$)|(?:forgrep|forgriper|forgripe|forgrepet) seg|tafs\\w* pa (?:meg|henne)|(?:sex|samleie) (?:\\w+ )?(?:mot min vilje|mens jeg sov|uten at jeg)|mot min vilje",
        "(?:lyst (?:til )?a|skal|ska|vil|kommer til a|kunne|klar til a|redd jeg|tenker pa a|vurderer a)(?: \\w+){0,2} (?:drepe|drepa|drep|dreper|skyte|skyta|knivstikke|stikke ned|kverke|kverka|sla i ?hjel|sla helselos|slakte|banke (?:opp|ned|ham|han|henne|dritten|skiten|vettet|livskiten|noen|nokon)|ta rotta pa|knuse trynet|gjore kal pa|brenne ned|tenne pa|sette fyr pa)(?! (?:meg|ma|tid|peis\\w*|lys\\w*|ovn\\w*|griller|grill\\w*|stearin\\w*|katta|edderkopp\\w*|flu\\w*|mygg\\w*|rott\\w*|mus\\w*|royk\\w*|en (?:royk|sigg|film|serie|video|scene)|bal\\w*|kul\\w*|blink|rakett\\w*|elg\\w*|gullfugl\\w*)\\b) \\w+",
        "(?:tor|tors|torer|tort) (?:ikke|ikkje) (?:a )?(?:ga hjem|dra hjem|ga heim|vare hjemme|vere heime|vare alene med|ga ut|dra heim|sove|sova)(?: (?:fordi|for|pga|etter|nar|grunnet))?(?: \\w+){0,2} (?:han|ham|hun|eksen|faren|typen|de|dei|naboen|noen|gjengen|kjaresten)|(?:gjemmer|gjommer|gjemt|gjomt) meg (?:\\w+ )?(?:for|fra|pa|i)(?: \\w+){0,3} (?:han|ham|eksen|typen|kjaresten|samboeren|faren|dem|de|badet|skapet|kjelleren|boden)(?! siden i)|(?:redd|livredd) for (?:han|ham|henne|typen|eksen|samboeren|kjaresten|mannen min|livet|faren|broren min|hva han)(?! (?:skal bli|blir) (?:syk|sur|lei|skuffa))",
        "(?:mannen min|kjaresten(?: min)?|samboer(?:en)?(?: min)?|typen(?: min)?|eksen|faren min|broren min|stefar\\w*|sonnen min|han|hun) (?:\\w+ )?(?:slar|(?:er|e|blir|vert) (?:\\w+ )?(?:voldelig|valdeleg)(?: \\w+)*)$|(?:blir|vert|er) (?:voldelig|valdeleg)|(?:utenfor|penger|dora|trappa|gangen)(?: \\w+){0,4} (?:truer|trugar|truga)$|(?:han|noen|nokon|mannen|vakta|naboen) (?:\\w+ )?(?:klar|kladde|tafs\\w*|befol\\w*) (?:pa )?(?:meg|henne)|(?:blir|vert|bli|blei|vart) (?:\\w+ )?slegen?e?(?! ut)",
        "(?:skal|ska|vil|kommer til a|lyst (?:til )?a|klar til a)(?: \\w+){0,2} (?:stikke|sla|skyte|banke|kakke) (?!meg)(?:\\w+ ){1,2}(?:ned|i ?hjel|helselos|sonder og sammen)(?! i (?:sjakk|fifa))|(?:jeg|eg|a) (?:\\w+ )?(?:dreper|drep|drepe|kverker|kverke|slar i ?hjel) (?:\\w+ )?(?:han|ham|henne|ho|hu|dem|noen|nokon|deg|dere|dykk|naboen|eksen|utleier\\w*|jav\\w*|faen\\w*|drit\\w*)",
        "tatt (?:meg|oss|henne) (?:som )?gissel|(?:han|hun|de|eksen|typen|faren|noen|naboen|kjaresten|mannen)(?: \\w+){0,3} (?:skal|vil|kommer til a|truer med a|prover a|provde a) (?:\\w+ )?ta livet av (?:meg|oss|henne|ungene|barna)",
        # fire, gas
        f"(?:tok|tar|tatt|tek|har tatt|satt|setter|sett|satte) fyr|star i (?:full )?(?:fyr|brann)|overtent|(?:^|det er |det e |har |full |er |star i )brann (?:i|pa|hos) (?:\\w+ )?{HOME}|(?:det er|det e|vi har|hjelp|ferdig) brann(?! (?:som|kamp\\w*|mot|i (?:serien|cupen|bergen)|spill\\w*|fans|dag|det|fra|bil\\w*|\\d))(?= (?:her|na|no|i|hos|hjelp|pa|kom)\\b|$)|^brann (?:her|na|no|hjelp|hos)",
        f"^brann$|det brenn$|brenn (?:i|hos|pa) (?:\\w+ )?{HOME}|(?:komfyren|ovnen|kjelen|gryta|stekepanna|kasserollen|senga|sofaen|gardin\\w*|madrassen|soppel\\w*|bosset|tv\\w*|huset|leiligheten|bilen|sykkelen) (?:brenner|brenn|tok fyr|star i)|(?:ryker|ryk|kommer royk) (?:\\w+ )?(?:fra|ut av|opp av) (?:\\w+ )?(?:{HOME}|stikkontakt\\w*|kontakten|ladere?n|batteri\\w*|tv\\w*|ovnen|lampa)",
        f"(?:det er|det e|kommer|kjem|masse|mye|mykje|tykk|svart|full av|fullt av|fylt med|velter)(?: \\w+){{0,2}} royk (?:\\w+ )?(?:i|fra|ut av|under|inn i|over|opp av) (?:\\w+ )?{HOME}|royk (?:i|ut av|fra) {HOME}(?: \\w+)? (?:det )?brenner|gasslukt\\w*|lukter (?:\\w+ )?gass|gasslekkasje|tent pa (?:leiligheten|huset|senga|sofaen|gardin\\w*|boden|soppelet|kjelleren|seg)|brenner (?:i|hos|pa) (?:\\w+ )?{HOME}",
    ),
}

UNLESS_PAST: Final[dict[Danger, tuple[str, ...]]] = {
    Danger.BODY: (),
    Danger.VIOLENCE: (
        "(?:spytta|spytter|spyttet) (?:pa )?meg(?! i hand\\w*)|(?:dytta|dyttet|kasta|slo|skubba|slengte) (?:meg|henne) sa (?:jeg|hun|ho)",
        "(?:blitt|blei|ble|vart|vorte)(?: \\w+){0,3} (?:slatt|slege|slatt ned|banka|banka opp|mishandla|mishandlet|voldtatt|valdteken|valdtatt|voldteke|rana|ranet|robba|overfalt|trua|truet|truga|angrepet|angripe|knivstukket|stukket|skutt|sparka|innelast|innesperra|fanga)(?! (?:ut|av|opp med|over|i (?:sjakk|fotball|kort)|fast)\\b)",
        f"{SOMEBODY}(?: \\w+){{0,2}} (?:slo|slatt|banka|sparka|dengte|kvelte|kvalte|strupte|lugga|beit|spytta|trua|truga|klina|smelte|daska|fika|fiket|skamslo|skamslatt|mishandl\\w*|jula|angrep|voldtok|valdtok) (?:opp |til |ned |los pa |etter )?{THEM}(?! (?:i|til) (?:bridge|sjakk|kort|yatzy|fifa|spill)\\b| (?:at|hvor)\\b)",
    ),
    Danger.SELF: (
        "sj?olv?m[ou]r\\w*|selv?m[ou]r[dt]?\\w*|selmor\\w*",
        "(?:kutta|kuttet|skar|skaret|rissa|snitta) (?:meg|ma|mei)(?! (?:av|ut|i finger\\w*|pa (?:glass|et|en|kniv\\w*))\\b)",
    ),
}

TIRED: Final = (
    f"(?:nei |men |og |faen |fy faen |herregud |hjelp )?(?:{WRITER} )?(?:bare |berre )?(?:orke?r?|orka?r?|ork|klare?r?|klara?r?|greie?r?|greia?r?|makte?r?|makta?r?|palle?r?|kan|gidde?r?) (?:bare |virkelig |snart )?(?:ikke|ikkje|itte)(?: a)?(?: dette| det| livet| alt)?(?: her)? (?:mer|meir|mere|lenger|lengre|lengur)(?: na| no)?(?: hjelp)?",
    f"(?:{WRITER} )?(?:bare )?vil (?:bare |berre )?(?:ikke|ikkje) (?:mer|meir|mere|lenger|lengre)(?: na| no)?",
    f"(?:na |no )?(?:{WRITER} )?(?:gir|gjev|gjer|har gitt) (?:jeg |eg )?(?:bare )?opp(?: na| no| alt| livet| hapet)?|(?:{WRITER} )?(?:er|e) (?:helt |sa |drit)?(?:lei|ferdig) (?:av|med) (?:alt|livet|det hele)|(?:vil|skal|ma) (?:do|dau)",
)

HARMLESS: Final = (
    "hadde selvmord\\w*(?: \\w+){0,3} for(?= |$)|hadde selvmord\\w*(?: \\w+){0,4} ikke (?:na|lenger)",
    # toilets, doors, and the club
    "(?:pa|ny|nytt|egen|eget|vaske|vaska|vasket|spyle|reparere|fikse|bruke|i|tett|god|ren|delt|felles|ledig|ut|utedo|med) do(?:en)?(?= |$)(?! (?:i natt|i kveld|na hjelp)\\b)",
    "(?:odela|apner|apne|lukker|lukke|laste|ved|bak|foran|fikse|reparere|male)(?: ikke)? (?:min|mi|din|var|hans|hennes) dor(?= |$)|(?:ny|nye|naboens|en|egen|odelagt|odelagte|knust|lukket|lukka|apen|apne|last|denne|hver|feil|riktig|stengt|neste|rett|defekt) dor(?:en|er|a)?(?= |$)",
    "(?:nan|noen|nokon|folk|naboen|naboene|ungene|de) (?:\\w+ ){0,2}sky[td]er (?:\\w+ ){0,2}(?:rakett\\w*|fyrverkeri|kinaputt\\w*|smell\\w*|ball\\w*)|(?:skyt\\w*|skjot) (?:meg|oss)(?: selv)? i foten|skyt\\w* (?:opp|blink|inn|pa|bilde\\w*|film\\w*)",
    "heng\\w* (?:meg|deg|seg|oss) (?:pa|opp i|opp pa|fast|med)(?! (?:badet|loftet|rommet|do|kjokkenet|soverommet|kroken|en krok|et tau|rekkverket)\\b)",
    "(?:kast\\w*|hiv\\w*|kasta|kastet|pell\\w*) (?:meg|oss|ham|han|henne) (?:rett |bare )?ut(?! (?:av|fra|gjennom) (?:vindu\\w*|taket|brua|broa|broen|balkong\\w*|et vindu|\\w+ etasje))(?: (?:av|fra|pa) \\w+)?",
    "(?:spis\\w*|spiste|spist|tok|tatt|kjopt\\w*)(?: \\w+){0,2} (?:pakk\\w*|eske\\w*|esk\\w*|boks\\w*|pose\\w*|brett\\w*|glass\\w*|flask\\w*)(?: med| av)? (?:\\w+ )?(?:kjeks\\w*|sjokolade\\w*|boller?|egg|godteri\\w*|konfekt\\w*|pizza|chips|is|kake\\w*|cookies|ol|brus|vann|bringebar|jordbar|syltetoy|polser?|suppe|mat|gront|drue\\w*|sigaretter|royk|snus)",
    "vakner (?:han|hun|jeg|ikke|alltid|aldri) ?(?:ikke )?(?:for (?:kl|kokka|klokka|ti|elleve|tolv|ni|atte|sju|langt|\\d+|sent|i|lunsj)|av (?:vekker\\w*|alarm\\w*|telefon\\w*)|tidlig|i tide)",
    "(?:de|nav|banken|kommunen|utleier\\w*|staten|kemner\\w*|skatt\\w*|borettslag\\w*)(?: \\w+){0,2} (?:tatt|tok) (?:\\w+ )?for mye|(?:tatt|tok) (?:\\w+ )?for mye (?:plass|betalt|hensyn|ansvar|penger|i (?:husleie|skatt|leie|betaling|gebyr)|fri|sol)",
    "(?:truer|trua|truet|truga|trugar) (?:\\w+ )?(?:med )?(?:a )?(?:si (?:\\w+ )?opp|sei|klage|heve|hoyne|kutte|stoppe|inndra|stenge|ringe|oke|sende|anmelde|melde|ta (?:fra|bort|sak|nokkel\\w*)|politianmeld\\w*|oppsigelse\\w*|kast\\w*)(?: (?:meg|oss|til|opp|pa|ut|penger|bostott\\w*|leia|husleia|stonaden|strommen))*",
    "(?:er|e|ble|blir|var) bla (?:i dag|i natt|na|og (?:hvit|rod|gul|gronn)|supporter|av farge|pa farge)|(?:bla|rod) (?:bil|maling|dor|jakke|genser|genseren|vegg|farge|skjorte)",
    "(?:mot|bilen|pa|om|til|heia|fra|slo|tapte|vant) brann|brann (?:spill\\w*|vant|tap\\w*|slo|mot|kamp\\w*|som spiller|i (?:serien|cupen|europa)|stadion|supporter\\w*)|brann(?:varsl\\w*|ovelse\\w*|alarm\\w*|vesen\\w*|slukk\\w*|trapp\\w*|teppe\\w*|fare|farlig\\w*|sikk\\w*|kamp\\w*|skille\\w*)",
    "det er brann (?:som|mot|i (?:serien|cupen|kveld))|(?:tok|tar|ta) fyr pa (?:peis\\w*|ovn\\w*|bal\\w*|grill\\w*|stearin\\w*)|(?:fyr|tenn\\w*|tent\\w*|fyre) (?:opp |pa |i )?(?:peisen|ovnen|balet|grillen|stearinlys\\w*|en sigg|en royk)",
    "(?:tett i|nesa|nesen|bihul\\w*|forkjol\\w*|astma|pollen\\w*|snor\\w*)(?: \\w+){0,6} (?:puste|pusten|luft)(?: \\w+){0,2}|puste (?:gjennom|med) (?:nesa|nesen|munnen)|pust(?:e|er)? (?:lettet |lettere |ut|dypt|rolig|inn)",
    "(?:kroner|kr|tilbud|side|rom|leilighet|kode|nr|nummer|buss|linje|til|over) 11[23]|11[23] (?:kroner|kr|tilbud|kg|meter)|(?:ring\\w*|bruke) 11[23] (?:ved|om det)|(?:ambulanse\\w*|sykebil\\w*) (?:kjorte|kom|var|skal til naboen|hentet|sto)",
    "(?:var|er|e|blir|ble) (?:helt |litt |sa )?(?:dod|daud) (?:etter|av|pa|lei|trott|i beina|i dag)|(?:dod|daud)(?:s)? ?(?:lei|trott|sliten|kjedelig|full|rar|stille)\\w*",
    "hjert\\w* (?:\\w+ )?(?:stoppa|stoppet|stopper|stanset) nesten|nesten (?:\\w+ )?hjert\\w*|kjarlighets\\w*|vondt i hjertet (?:av|for|over|nar)",
    "(?:kutt\\w*|slutt\\w*|trapp\\w*) (?:meg )?(?:ut|av|ned|med) (?:\\w+ ){0,2}(?:piller\\w*|pillene|benzo\\w*|dop\\w*|royk\\w*|metadon\\w*|subutex|sobril\\w*|medisin\\w*)|(?:glem\\w*|glomt|husk\\w*|mista|mistet|fornye|hente|henter|bestille|bestilt|resept pa|levere|levert)(?: \\w+){0,3} (?:alle )?(?:pill\\w*|medisin\\w*|tablett\\w*|sobril\\w*)",
    "(?:tok|tatt|tar|tar jeg)(?: \\w+){0,2} (?:alle|hele) (?:medisin\\w*|dosett\\w*|pill\\w*)(?: \\w+){0,2} (?:som jeg skal|som vanlig|som avtalt|i dag|i morges)|(?:hele|masse) (?:livet|tida)",
    "(?:mista|mistet|miste|dode|doydde|gikk bort|dod|begravelse\\w*)(?: \\w+){0,5} (?:i|av|til|etter) (?:en )?overdose\\w*|(?:hatt|hadde) (?:en )?od for",
    "(?:skar|skjarte|kutta|kuttet|kutter|skjarer) (?:meg|ma) (?:\\w+ )?pa (?:en |et )?(?:kniven|brodkniven|glass\\w*|papir\\w*|boks\\w*|skar)(?: \\w+){0,3}|(?:skar|skjarte|kutta|kuttet) (?:meg|ma)(?: \\w+){0,4} (?:lagde|laga|skar|barber\\w*|uhell)(?: \\w+)?",
    "ringte (?:jeg |vi )?11[023](?: \\w+){0,2} (?:i gar|i helga|sist|forrige uke)|(?:tok|tatt|spist|spiste)(?: \\w+){0,2} (?:alle|hele)(?: \\w+){0,3} som (?:jeg skal|vanlig|avtalt)",
    "(?:jeg|eg) (?:ikke|ikkje) (?:er|kommer|ma|trenger|blir) (?:hjemme|heime|der|pa|med|klar|alene|i|til stede|syk|a)|(?:hjemmesyk\\w*|hjemmetjenest\\w*|apotek\\w*|sykepleier\\w*|legen)(?: \\w+){0,3} (?:lagt|legger|la) (?:klar|fram|frem|ut) \\w+",
    "(?:hund\\w*|bikkj\\w*|katt\\w*|mygg\\w*|mus\\w*|flatt\\w*|veps\\w*|edderkop\\w*|veggdyr\\w*|lus\\w*|lopp\\w*)(?: \\w+){0,2} (?:bit\\w*|beit|bet|stikk\\w*|stakk|klor\\w*)(?: (?:meg|oss|ham|henne))?|mensen(?: \\w+){0,4} blor(?: \\w+)?|blor(?: \\w+){0,4} mensen",
    "(?:han|hun|de|noen|du) (?:\\w+ )?(?:banka|banker|banket|ringte|banka pa) (?:pa )?(?:hos meg|hos oss|her|dora|dora mi|i gar)$|(?:slo|slar|slatt) (?:meg|oss|han|ham|henne) i (?:sjakk|kort|fifa|yatzy|bordtennis|ludo|spill\\w*)",
)
