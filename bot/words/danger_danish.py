"""What danger sounds like in Danish, beside what `bot.words.danger_signs` has: the same kind of lists."""

from typing import Final

from bot.model.messages import Danger
from bot.words import danger_signs as signs

PILL: Final = f"(?:{signs.PILL}|seroquel\\w*|quetiapin\\w*|kodein\\w*|dolol|ketogan|contalgin|nitazen\\w*|ritalin|sertralin|mirtazapin|lamotrigin|alprazolam|fenta|sovemedicin|smertestillende|beroligende)"
THEM: Final = "(?:mig|os|hende|ham|dem|bornene|ungerne|mine born|[ms]in (?:kaereste|kone|mand|mor|far|son|datter|soster|bror|ven|veninde|kammerat))"
PEOPLE: Final = "(?:han|hun|min \\w+|ven|vennen|veninde\\w*|kammerat\\w*|makker\\w*|nabo\\w*|fyren|manden|kvinden|pigen|drengen)"
IN_GAMES: Final = "(?! (?:\\w+ )?i (?:fodbold|fifa|skak|kort|spil\\w*|dart|ludo|bold|uno|bordtennis|badminton|playstation))"

ALWAYS: Final[dict[Danger, tuple[str, ...]]] = {
    Danger.BODY: (
        "(?:tar|tager) (?:slet |bare |overhovedet |vist )?ikke vejret|(?:traekker|trak) (?:knap|naeppe|naesten ikke|ikke rigtigt?|ikke ordentligt?) (?:nok )?vejr\\w*",
        f"{PEOPLE}(?: \\w+){{0,6}} (?:bla|gra|lilla) i (?:hovedet|ansigtet|fjaeset|huden)|{PEOPLE}(?: \\w+){{0,3}} (?:raller|rallede)",
        f"(?:{PEOPLE}|jeg) har (?:lige |vist |nok |jo )?odet",
        "(?:ligger|sidder|faldet|faldt|sprojtet|fixet|gulvet|toilettet|trappen|baenken|opgangen)(?: \\w+){0,6} (?:svarer|reagerer|vagner|rorer sig|siger) (?:slet |overhovedet )?(?:ikke(?: noget)?|ingenting|intet)(?! (?:pa|i|nar|for|hans|hendes)\\b)",
        "(?:bloder|blodte?|blor)~(?:vildt|sindssygt|voldsomt|hele natten|hele dagen|ud over det hele|over det hele)|blod\\w*(?: \\w+){0,5} (?:stopper ikke|holder ikke op|vil ikke stoppe|kan ikke stoppe|standser ikke)",
        "(?:stik|stikker|trykken\\w*|trykker|smerter|smerte|jager|snurrer)(?: \\w+){0,5} (?:i|over|for) (?:\\w+ og )?brystet|(?:snurrer|sover|prikker|smerter)(?: \\w+){0,3} arm\\w*(?: \\w+){0,5} (?:hjertet|brystet)",
        "(?:mundvig\\w*|ansigtet) (?:\\w+ )?haenger|kan ikke (?:maerke|bevaege|lofte) (?:\\w+ ){0,2}(?:arm|armen|side|halvdel\\w*)(?! (?:efter|fordi)\\b)",
        f"(?:{PILL}|fix|et skud|stoffer)(?: \\w+){{0,6}} (?:helt vaek|(?:kan|kunne) ikke holde (?:\\w+ ){{0,2}}(?:ojne\\w*|vagen)|ikke kontakt)",
        f"{signs.TOOK}~(?:{signs.BIG}(?! ?mg\\b| ?ml\\b| ?milligram)|alle|hele|helt|for mange|for meget)(?: \\w+){{0,3}} {PILL}",
        "(?:kaster|kaste|braekker|braekket|hoster|kastet|braekkede) (?:\\w+ )?blod|kan ikke (?:vaekkes|vagne op)|hjerte\\w* (?:banker|hamrer|galoperer)(?: \\w+)? (?:helt )?(?:vildt|sindssygt|ud af brystet)|vaek i blikket",
        "ved at blive kvalt|galt i halsen og|(?:lam|lammet) i (?:hele |den ene |hojre |venstre )*(?:side|siden|arm\\w*|ansigt\\w*)|(?:spist|spiste|slugt|slugte|drukket|taget) (?:\\w+ )?(?:rottegift|gift)|faet (?:\\w+ )?stod",
        "(?:faet|fik|stak|stukket|stikker)(?: \\w+){0,3} (?:kniv\\w*|skud|kugle) i (?:mave\\w*|bryst\\w*|hals\\w*|siden|benet|laret|armen|hovedet|ryggen)|(?:faldet|faldt|sprunget) (?:ned |ud )(?:fra|af|ad) (?:\\w+ )?(?:altan\\w*|vindu\\w*|taget|balkon\\w*|\\w+ sal)",
        "(?:han|hun) er (?:helt |is)*kold (?:og|i (?:hele|kroppen|huden|ansigtet))|(?:lever (?:han|hun)$|om (?:han|hun) (?:lever|er i live)$)",
        f"{signs.TOOK} al (?:min|sin|hans|hendes) medicin(?! (?:i dag|idag|i morges|som|til tiden|nu til))",
        "(?:drukket|drukke|drak|drikker|slugt|slugte|sluger)~(?:klorin|klor|terpentin|afkalker\\w*|aflobsrens\\w*|rengoring\\w*|frostvaeske|kolervaeske|sprinklervaeske|lampeolie|eddikesyre|barberblad\\w*|batterier)",
    ),
    Danger.SELF: (
        "(?:springe|springer|hoppe|hopper)~(?:ud|ned)~(?:vindu\\w*|altan\\w*|balkon\\w*|taget|broen|\\w+ sal)|(?:springe|springer|hoppe|hopper|ga|gar) (?:\\w+ )?foran~(?:tog|toget|metro\\w*|bil|bilen|lastbil\\w*|bus|bussen)|lyst til at (?:springe|hoppe)(?: ud| ned)?$",
        "^(?:jeg )?(?:star|sidder) (?:nu |her |oppe |ude )*pa (?:kanten af )?(?:broen|en bro|taget|et tag|skinnerne|raekvaerket)(?: nu| igen)?$",
        "(?:i aften|i nat|inat|i dag|i morgen|nu|snart) (?:slutter|stopper|ender) jeg (?:det|alt|alting)|(?:slutte|afslutte|afslutter|ende) (?:det hele|alting)(?: nu| i aften| i nat)?$|gore?r? (?:jeg )?en ende pa det(?: nu| i aften| i nat)?$",
        "bedre (?:stillet |af )?(?:nar|hvis) jeg (?:er|var|bliver|ikke|forsvinder|forsvandt)|nar jeg er dod",
        "farvel (?:alle|allesammen|til jer alle|til alle)(?: sammen)?(?: og|$)|undskyld for alt(?: sammen)?$",
        "i (?:ser|horer fra) mig (?:aldrig|ikke) (?:igen|mere)|sidste (?:gang|besked|sms|hilsen)(?: \\w+){0,3} (?:horer|ser)(?: fra)? mig|(?:det her|dette) er min sidste (?:besked|sms|hilsen)",
        "(?<!apoteket )har (?:\\w+ )?(?:pillerne|tabletterne|rebet) (?:klar|parat|fremme)|(?<=-  )(?:selv )?ihjel|sla mig (?:selv )?ihjel|drukner mig",
        "(?:jeg|har|lyst til at) (?:\\w+ )?cutte[rt]?(?! (?:har|min|mit|mine|ned|fra|vaegt|hash))",
        "(?:fra|forlader?) (?:denne|den her) verden|(?:forlader?|trat af) verden(?: nu)?$|mening\\w* med at leve",
        "sidder med (?:et |alle |alle mine )?(?:barberblad\\w*|reb|rebet|piller|pillerne)|livet(?: \\w+){0,6} (?:gider|orker|magter|kan) (?:det )?ikke (?:mere|mer|laengere)|(?:gider|orker|magter|vil|kan) ikke (?:\\w+ )?(?:det her|dette|mit) liv|nu (?:springer|hopper) jeg$",
        "bange for (?:mig selv|hvad jeg (?:selv )?(?:kan finde pa|gor|finder pa))|gore?r? (?:snart |maske )?noget (?:dumt|drastisk|ved mig selv)(?: nu)?$|(?:inden|for) jeg gor (?:det|noget dumt|noget jeg fortryder)$|finder (?:\\w+ )?mig dod|hader at (?:leve|vaere i live)|ingen grund til at vaere (?:her|i live)",
        "kan ikke (?:\\w+ )?holde livet ud|(?:kan|vil|orker|gider|magter) ikke (?:\\w+ )?leve videre|(?:om jeg|ikke jeg|jeg) (?:klarer|overlever) (?:ikke )?(?:natten|aftenen|i nat)",
        "(?:vil|ville) (?:gerne |bare |helst |virkelig |snart )*dor(?: nu| i aften| i nat)?$|(?:ved|lyst til|taenker pa) at dor(?! af)",
        "ingen (?:vej|vej ud|udvej)(?: ud)?(?: af (?:det her|det|livet))?$|(?:se|ser) (?:ingen|ikke nogen|ikke en|nogen) (?:anden )?(?:udvej|vej ud)|(?:have |fa )?(?:fred|ro) for (?:altid|evigt)|(?:samler|samlet|gemmer|gemt) (?:\\w+ )?(?:piller|pillerne|tabletter)(?: sammen)?(?: til| nu|$)",
        "(?:han|hun|de|min \\w+|en ven)(?: \\w+){0,4} (?:haenge|skyde|drukne|drukner|draebe|skade|haenger|skyder) sig(?: selv)?(?! (?:til|ind|frem|op|pa|med|over|ud|i hjornet)\\b)|ingen (?:ville|vil)(?: \\w+){0,4} jeg (?:dode|dor|forsvandt|var vaek)",
        "onske\\w* (?:\\w+ )?jeg (?:aldrig|ikke) (?:var fodt|blev fodt|levede|eksisterede|vagnede)",
    ),
    Danger.VIOLENCE: (
        f"(?:taesker|taever|smadrer|gennembanker|prygler|skaller)~{THEM}{IN_GAMES}|(?:jeg|hun|vi|min \\w+|born\\w*) (?:\\w+ )?far (?:altid |tit |stadig )?(?:taesk|bank|taev|klo)(?! pa){IN_GAMES}",
        "(?:maend|mand|fyre?|typer|rocker\\w*|nogen|han|de|dem)(?: \\w+){0,6} med (?:en |et )?(?:\\w+ )?(?:koller?|bat|knojern|jernror|knive|skydevaben)",
        "(?:rocker\\w*|pusher\\w*|bande\\w*|langer\\w*|de|dem|han|eksen|min eks) er (?:ude )?efter mig(?! (?:med|for|om)\\b)|(?:jager|forfolger) mig(?! i dromme)",
        "(?:de|han|hun|nogen|en|der) (?:\\w+ )?bryder (?:\\w+ )?ind(?! (?:i samtal\\w*|nar|hver gang))",
        "(?:han|hun|de|eksen|kaeresten|min \\w+)(?: \\w+){0,2} (?:laser|last|lukker|lukket|spaerrer|spaerret) mig (?:inde|ind)|(?:han|hun|de|eksen|kaeresten|min \\w+) (?:vil ikke lade|lader ikke) mig (?:ga|komme|slippe)(?: ud| vaek| hjem| fri|$)",
        "(?:truer|truet|truede)(?: \\w+)? med at (?:braende|skyde|sla|draebe|stikke|smadre|skaere|kvaele|komme efter)",
        "(?<!ikke )bange for (?:ham|min (?:kaereste|mand|eks|ekskaereste|ekskone|eksmand|samlever|kone|stedfar))(?! (?:ikke|skal|bliver|er|far|gar)\\b)",
        "(?:jeg|vil|skal) (?:\\w+ )?(?:stikker?|slar?) (?:ham|hende|dem|naboen|min \\w+) ned|(?:jeg|vil|skal) (?:\\w+ )?smadrer? (?:ham|hende|naboen)",
        "(?:star|er) (?:\\w+ )?(?:udenfor|uden for|foran min dor|ved min dor)(?: \\w+){0,6} (?:fat i mig|hamrer|sparker|vil ind til mig|smadre mig)",
        "(?:tvang|tvinger|tvunget) (?:mig|hende)(?: \\w+)? (?:sex|seng|samleje|have sex)|(?:rorte|rorer|rort|tog|taget|tager) (?:\\w+ )?(?:pa|ved) mig (?:\\w+ )?(?:mod|imod|selvom|uden at)",
        "(?:er|gik|gar|gaet) (?:der )?(?:\\w+ )?ild i (?!braendeovn|pejs|ovnen|grillen|kullene|fest|den fest|en|jer|os|mig)\\w+|(?:sat|satte|saetter|saette) ild (?:i|til|pa) (?!braendeovn|pejs|grill|en |ovnen)\\w+|(?:er|gar) (?:der )?(?:\\w+ )?brand (?:i|pa|hos) (?:opgang\\w*|lejlig\\w*|kokken\\w*|huset|bygning\\w*|kaelder\\w*|gangen|naboen\\w*|skralde\\w*|trappe\\w*|vaerelse\\w*|sofa\\w*|sengen|min \\w+)|(?:fuldt?|fyldt|masser|sort) (?:af |med )?rog|rog (?:ud )?over det hele",
        "(?:slar|sparker|taever|taesker) (?:\\w+ )?(?:ungerne|vores \\w+|drengen|pigen|babyen)|(?:hiver|river|traekker) mig i haret|tor ikke (?:ga hjem|vaere hjemme)|der bliver skudt|skyderi (?:i|udenfor|nede)|(?:mand|maend|fremmede?) (?:\\w+ )?(?:inde )?i min (?:lejlighed|stue|seng|gang)|en inde i min (?:lejlighed|stue)",
        "(?:nogen|en|mand|maend|han|eksen)(?: \\w+){0,3} (?:prover|forsoger|er ved) (?:pa )?at (?:komme|traenge|bryde|brase) ind|rog\\w* (?:\\w+ )?(?:vaelter|strommer) (?:ud|ind|op)",
        "^(?:hjaelp )?(?:kan i |vil i )?(?:ring|ringe|send|sende|tilkald|tilkalde) (?:til |efter )?politi\\w*(?: nu| hurtigt|$)",
    ),
}

UNLESS_PAST: Final[dict[Danger, tuple[str, ...]]] = {
    Danger.BODY: (
        "(?:ved at|tror|faet|far|fik|har) (?:\\w+ ){0,4}(?:blodprop|slagtilfaelde|hjertetilfaelde)",
        "(?:blev|blevet) (?:\\w+ )?stukket(?: ned)?(?! af en (?:hveps|bi|myg|bremse|flat|laege|syge\\w*))",
    ),
    Danger.SELF: ("(?:salvmord|selvmort|selvmrod|selvmod)\\w*",),
    Danger.VIOLENCE: (
        f"(?:taeskede|taesket|taevede|taevet|smadrede|gennembankede|gennembanket|pryglede|skallede)~{THEM}{IN_GAMES}",
        f"(?:jeg|har|hun|vi|min \\w+|^) ?(?:lige )?(?:fik|faet) (?:\\w+ )?(?:taesk|bank|taev|prygl)(?! pa){IN_GAMES}",
        "(?:de|han|hun|nogen|eksen)(?: har)? (?:\\w+ )?(?:smadret|smadrede|sparket|sparkede|sla[e]?t|slog) (?:min \\w*dor|\\w*doren ind)",
        "(?:blev|blevet|bliver) (?:\\w+ )?(?:gennembanket|taesket|taevet|gennemtaevet|gennempryglet|sparket|kvalt|kidnappet|forfulgt|stalket)|(?:min eks|eksen|han|hun|de) er (?:lige )?brudt ind|(?:kaster|kastede|kyler|kylede|smed)(?: \\w+){1,3} (?:efter|i hovedet pa) mig|(?:hev|rev|trak) mig i haret",
        "(?:han|hun|eksen|kaeresten|min \\w+)~(?:er|bliver|blev) (?:\\w+ )?voldelig|udsat for (?:\\w+ )?(?:vold|overgreb|voldtaegt)",
    ),
}

# The whole of what stands between two stops.
TIRED: Final = (
    "(?:jeg )?vil (?:bare )?ikke (?:mere|mer)",
    "(?:jeg )?(?:kan|kunne) (?:bare |simpelthen |snart )?ikke (?:mere )?holde (?:det|det her) ud(?: mere| mer| laengere| nu)?",
)

HARMLESS: Final = (
    "(?:sla|slar) mig selv(?= ihjel)",  # no fist of another; ALWAYS hears the rest
    "(?:husleje\\w*|regning\\w*|pris\\w*|maden|medicinen|det) (?:\\w+ )?slar mig (?:helt )?ud|(?:bank\\w*|taev\\w*|taesk\\w*|smadre\\w*|slog) (?:dem|ham|hende|os|mig) (?:\\w+ )?i (?:fodbold|fifa|skak|kort|dart|ludo|uno|bordtennis|badminton)",
    "(?:mine|nogle|to|tre|fire|de|alle|store|sma|tunge|med|og|\\d) tasker|(?:brand|ild) i (?:braendeovn\\w*|pejs\\w*|festen|den fest)|taget pa mig",
)
