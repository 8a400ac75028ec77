"""What danger sounds like, in four languages at once: lists for `bot.words.danger`, by people.

Everything is written as `bot.words.danger` folds a text: small letters, å ä æ as a, ö ø as o, no
apostrophes or commas. So "dö", "dø", "doe" and "do" are one word, and the three Scandinavian
languages share most lines. `~` stands for a space with up to three words inside, none of them a "not".
Each line is a regular expression of whole words.

A line of `ALWAYS` is danger whenever it was said; one of `UNLESS_PAST` not when the sentence tells of
a time long gone. `HARMLESS` and `PAST_OF_OTHERS` are taken out of a text before it is read.
"""

from typing import Final

from bot.model.messages import Danger

# Who is spoken of.
ME = "(?:mig|meg|mej|me|maj|mi)"
THEM = "(?:mig|meg|mej|oss|os|henne|honom|hende|ham|barna|barnen|bornene|barnet|mamma|mor|mama|min \\w+|mitt barn|mit barn|mina barn|mine born|sin \\w+|sina \\w+|sine \\w+|sit barn|dem|dom)"
SOMEBODY = "(?:han|hon|hun|hen|de|dom|dem|nan|nagon|naan|noen|nogen|nokon|en gubbe|en man|en mann|en mand|en kille|en fyr|en type|gubben|mannen|manden|killen|grannen|naboen|exet|eksen|mitt ex|min \\w+|mitt \\w+|mit \\w+|pappa|far|brorsan|sambon|sambo|karesten|kjaresten|ekskaresten|politiet|vakten|vagten|langaren)"
ENGLISH_SOMEBODY = "(?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)"
PEOPLE = "(?:han|hon|hun|hen|mannen|manden|kvinnan|kvinden|kvinnen|kompis\\w*|vennen|vannen|van|flickvan\\w*|pojkvan\\w*|sambo\\w*|karest\\w*|kjarest\\w*|brorsan|grannen|naboen|polaren|kameraten|mor|far|mamma|pappa|barnet|nagon|noen|nogen|en der|nan)"
NOT = "(?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk)"
BIG = "(?:[89]|[1-9]\\d{1,2}|ti|tio|tyve|tjugo|tjue|tretti|trettio|tredive|tretten|fyrti|fyrtio|fyrre|forti|femti|femtio|halvtreds|hundra|hundre|hundrede|ten|twenty|thirty|forty|fifty|hundred)"
PILL = "(?:tablett\\w*|tabs|tablets?|pill\\w*|pills?|meds|alvedon\\w*|panodil\\w*|paracet\\w*|pamol\\w*|ipren\\w*|ibux\\w*|treo|citodon|sovmed\\w*|sovemed\\w*|sovepil\\w*|sovetab\\w*|sovtab\\w*|somntab\\w*|insulin\\w*|metadon\\w*|methadone|subutex|suboxone|ben[sz]o\\w*|oxy\\w*|oksy\\w*|morfin\\w*|morphine|tramad\\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\\w*)"
PACK = "(?:burken|asken|kartan|kartor|glasset|pakken|pakka|brettet|brett|esken|boksen|flaskan|flasken|bottle|packet|pack|box|strip)"
# What may stand between a "not" and what is not so; "not well, want to ..." denies nothing.
UNDER_NOT = "(?:(?:fordi|for at|for att|som att|att|at) (?:jag|jeg|eg) (?:vill|vil|ska|skal)|mig|meg|mej|tankt|tenkt|taenkt|planerat|planlagt|planer\\w*|tankar|tanker|att|at|a|o|om|pa|til|till|har|haft|hatt|havt|nan|nagon|nagra|noen|nogen|nogle|en|et|ett|gang|lust|lyst|langre|lenger|langere|mer|mere|mera|bega|begatt|begaet|gora|gore|gjore|forsoka|forsoke|forsoge|forsokt|forsogt|provat|provd|provet|risk|risiko|risken|for|want|wanna|going|gonna|trying|tried|planning|thinking|thought|thoughts?|plans?|intend\\w*|intention\\w*|to|of|about|on|be|been|have|had|try|do|feel|felt|feeling|any|that|really|ever|actually|even|just|here|commit|committed|attempt\\w*|consider\\w*|an|all|more)"
TOOK = "(?:tagit|tatt|taget|tagi|tat|tog|tok|ta|tar|tager|tage|svalt|svalde|svalja|svelget|svelgde|svelge|slugt|slugte|sluge|slukt|spist|spiste|atit|knaprat|knaprade|tryckt|trykt|took|taken|take|taking|swallowed|swallow|eaten|ate)"

ALWAYS: Final[dict[Danger, tuple[str, ...]]] = {
    Danger.BODY: (
        # no breath
        f"(?:andas|andes|ander|pustar|puster|pusta)~?(?: ?{NOT}| knappt| knapt| nappe| naeppe)",
        f"{NOT}~(?:andas|andes|puster|puste|pustar|pust)",
        f"(?:far|fa|faar|fick|fikk|kan|kunne|trakker|traekker|drar)~?{NOT}?~?{NOT} (?:\\w+ )?(?:luft|pusten|puste|pust|vejret|vaeret|varet|andan|trakke vejret|trakke vejr)",
        "(?:kan|kunne) (?:knap|knapt|nappe|nasten ikke|naesten ikke) (?:trakke vejret|fa vejret|puste|andas)",
        "(?:knappt|knapt|nesten ikke|nastan inte) (?:\\w+ )?(?:andas|puster?|luft|trakke vejret)",
        "(?:far|fa|fick|fikk|har) ingen (?:luft|pust|andning|puls)",
        "ingen (?:andning|puls|puls langre)",
        "(?:slut\\w*|stop\\w*|holdt op)~(?:andas|puste|pusta|trakke vejret)",
        "(?:trakker|trekker) (?:slet |bare )?ikke (?:vejr\\w*|pusten|pust)",
        "(?:kippar|kipper|gisper|snapper|haver) efter (?:andan|luft|vejret|vejr)|gisper etter luft",
        "(?:haller pa att|holder pa a|er ved at|ar pa vag att) (?:kvavas|kvales|kveles|kvele)|satt i halsen",
        "(?:hes|shes|theyre|is|are|he|she|i|im|they|someone|friend)? ?(?:not|isnt|aint|stopped|cant|cannot|barely|hardly|dosnt|dont|wont|no longer|struggling to|trouble)~breath\\w*",
        "no pulse|choking",
        f"{PEOPLE}~andas (?:\\w+ )?\\w*(?:konstigt|daligt|tungt|langsamt|rart)|{PEOPLE}~(?:puster|ander) (?:\\w+ )?(?:rart|darlig|tungt|sakte|underligt|mark\\w*|langsomt)",
        "(?:skummar|skummat|skummer|skum|frade|fradger|frader|foam|foaming)(?: \\w+){0,2} (?:mun|munnen|munden|mouth)",
        f"(?:oppnar|apner|abner|far|faar)~?{NOT}~?(?: ?upp| ?opp)? ?(?:ogonen|oynene|oynene|ojnene)|eyes wont open",
        f"{PEOPLE}(?: \\w+){{0,8}} (?:ar|er|blir|bliver|blivit|blitt|blevet|helt|alldeles) bla",
        "(?:ligger|andas|puster|ander|kontakt|stilla|stille|kontakt med)(?: \\w+){0,7} (?:kall|kald|kold|iskall|iskald|iskold)(?! (?:her|har|i|ute|inne))",
        f"{PEOPLE}(?: \\w+){{0,5}} (?:vaknar|vakner|vagner) {NOT}(?! (?:for|forr|innan|pa|om|i tid|av))",
        f"(?:hallt|halt|satt|fatt|stoppat|tryckt|trykt|proppat|dyttet|helt) i (?:mig|meg|sig|seg)(?: \\w+){{0,3}} {PILL}",
        "for (?:stor|hog|hoy|hoj|stark|sterk) dos\\w*",
        # blue
        "(?:bla|blatt|blat|bla\\w) (?:\\w+ )?(?:om|runt|rundt|i|pa|omkring) (?:\\w+ )?(?:lapp\\w*|lepp\\w*|lab\\w*|mun|mund\\w*|munnen|ansikt\\w*|ansigt\\w*|fjeset|trynet)",
        "(?:lapp\\w+|leppe\\w*|lab\\w*|ansiktet|ansigtet|fjeset)~(?:ar|er|blir|blev|bliver|blivit|blitt|blevet|helt)~?(?: ?bla| ?blaa| ?blatt)",
        "(?:lips|face|fingers)~blue|blue (?:in|around|at) (?:the|his|her|my) (?:lips|face|mouth)|(?:turning|turned|gone|going|went) blue",
        # cannot be woken
        f"(?:gar|gaar|far|faar|kan|klarar|klarer|lyckas|lykkes)~?{NOT}~?(?: ?att| ?a| ?at)? ?(?:vacka|vekke|vakke|vacke|liv i|liv)",
        f"{NOT}~(?:vacka|vekke|vakke|liv i) (?:\\w+)",
        f"{SOMEBODY}~{NOT}~(?:vakna|vakne|vagne|vaknar|vakner|vagner)",
        f"{SOMEBODY} (?:vaknar|vakner|vagner|svarar|reagerar|reagerer|rorar|ror sig|rorer sig|beveger seg|bevager sig)~?{NOT}(?! i telefon| pa telefon| i tlf| pa sms| pa meld\\w*| telefonen| nar jag ring\\w*)",
        f"(?:reagerar|reagerer|ror sig|rorer sig|rort sig|rorer pa sig|ror pa sig|beveger seg|bevager sig)~?{NOT}(?! pa)",
        "(?:ligger)~(?:dod|livlos\\w*|medvets\\w*|bevis\\w*|bevids\\w*|ror sig inte|rorer sig ikke)",
        "(?:wont|cant|not|dosnt|doesnt) (?:\\w+ ){0,2}(?:wake|waking)(?: up| him| her| them)|cant wake|wont wake",
        "(?:not|isnt|stopped) (?:responding|moving|conscious)|unresponsive|passed out|blacked out and",
        # dying
        "(?:haller pa|holder pa|er i gang med|ar pa vag|pa vei) (?:\\w+ )?(?:att|a|at|o|og|och|til a|til at) (?:\\w+ )?do",
        "(?:er|var|ar) ved at do|doende|ligger for doden",
        "(?:jag|jeg|eg|han|hon|hun|hen|dom|nagon|noen|nogen|kompisen|vannen|vennen)(?: \\w+){0,2} dor",
        "(?:tror|troer|trur|think)(?: \\w+){0,3} (?:ar|er|is|are|hes|shes) (?:dod|dode|dead|dying)",
        "(?:im|i am|hes|shes|theyre|he is|she is|they are|friend is|mate is|someone is|somebody is)(?: \\w+){0,2} dying|(?:going|gonna|about) (?:to )?die",
        "fryser i(?:h)?j[ae]l|freezing to death",
        # blood
        "(?:bloder|blodar|blor|blodde)~?(?: ?mycket| ?massor| ?ihjal| ?ihjel| ?forbannat| ?kraftigt?| ?jatte\\w*| ?valdigt| ?veldig| ?mye| ?meget| ?voldsomt| ?fan| ?overallt| ?hela tiden| ?som en| ?som et| ?fra hodet| ?fra hovedet| ?fran huvudet)",
        "forblod\\w*|blodpol\\w*|blodpyt\\w*|pool of blood|blod (?:overallt|overalt|over alt)|(?:massa|masse|massor av|massevis av|mye|mycket|meget|jattemycket) blod",
        f"(?:slutar|stoppar|stanser|slutter|holder|stopper)~?{NOT} (?:\\w+ ){{0,3}}(?:bloda|blode|blo)",
        "bleeding (?:out|a lot|badly|to death|heavily|everywhere|so much|bad|from (?:his|her|my|the) head)|(?:blood everywhere|so much blood|lots of blood)|wont stop bleeding|cant stop (?:the )?bleeding",
        # what was taken
        f"{TOOK}~(?:{BIG}(?! ?mg\\b| ?ml\\b| ?milligram)|\\d{{4,}} ?mg)(?: \\w+){{0,3}} {PILL}",
        f"{TOOK}~(?:alla|alle|hela|hele|helt|all|whole|every|massa|masse|massor|massevis|mangder|a lot|loads|lots|bunch|handful|manga|mange|too many|handfull|navefull|handfuld|nave)(?: \\w+){{0,3}} (?:{PILL}|{PACK})",
        f"{TOOK} (?:\\w+ )?(?:alldeles |altfor |alt |way )?(?:for mycket|for manga|for mye|for mange|for meget|for stor dos\\w*|too much|too many)(?: \\w+)? {PILL}",
        f"{SOMEBODY} (?:har )?(?:tagit|tatt|taget|tog|tok) (?:alldeles |altfor |alt )?(?:for mycket|for mye|for meget|for stor dos\\w*)",
        "(?:jag|jeg) har (?:tagit|tatt|taget) (?:alldeles |altfor |alt )?(?:for mycket|for mye|for meget|for stor dos\\w*|for manga|for mange)$",
        "(?:too much|way too much) (?:heroin|methadone|fent\\w*|ghb|coke|smack|gear|meth|spice)",
        "(?:svalt|svalde|svelget|slugt|swallowed|druckit|drukket|drunk|drack|drakk|drak) (?:\\w+ )?(?:rakblad|barberblad\\w*|klorin|klor|bleach|propplosare|losningsmedel|frostvaske|frostskydd\\w*|kolarv\\w*|antifreeze|lut|aftershave)",
        # ill
        "(?:ont|ondt|vondt|smerter|smarter|smartor|tryck|trykk|trykker|tryk|pressar|presser)~(?:i|over|pa|for) (?:brostet|brystet|bringan)|chest pains?|pain in (?:my|his|her) chest",
        f"{SOMEBODY}~(?:krampar|kramper|krampede|krampade|krampeanfald|krampeanfall|krampanfall)|har (?:krampanfall|krampeanfall|krampeanfald)",
        "having a (?:stroke|seizure|fit|heart attack)|(?:hes|shes|is) fitting|has? a seizure",
        "(?:har|far|faar|fatt|faet)(?: \\w+){0,2} (?:hjerteanfald|hjerteanfall|hjartinfarkt|hjertinfarkt|hjerteinfarkt|hjarteinfarkt|hjartattack|hjerteattak\\w*|hjarteattak|hjarteanfald|hjertestans|hjartstopp|hjertestopp|hjartestop|stroke|slaganfall|hjerneslag|hjarneslag|hjarneblodning|hjerneblodning)",
        # somebody should come
        "(?:ring|ringa|ringe|skicka|send|sende|trenger|behover|brug for|bruk for|tilkall\\w*|tilkald\\w*|need|call|hamta|hent|maste ha|ma ha)~(?:ambulans\\w*|ambulance|113|112|999|911)",
    ),
    Danger.SELF: (
        # to die
        "(?:vill|vil|vll|wil|will|onskar|onsker|langtar|lengter|lanktes|skal|ska|redo|klar|bestamt|bestemt|planerar|planlagger|planlegger|lyst|lust|hoppas|haper|haber|fortjanar|fortjener)~(?:att |at |a |o |til at |til a )?(?:do|doo|dod|dode)(?! (?:pa|av|af|det|noe|noget|nagot|som jag|en|ett|et) )",
        "(?:vilja|ville|gjerne|gerne) bare? do|skulle vilja do|helst do",
        "(?:vill|vil|maste|ma) (?:\\w+ )?fa do|(?:jag|jeg|eg)(?: \\w+){0,2} (?:far|faar|fick|fikk|fa) do|(?:lat|la|lad) (?:mig|meg|mej) (?:bara |bare )?do",
        "tan[kt]\\w* (?:\\w+ ){0,2}pa (?:att|a|at|o) (?:\\w+ )?do|tenk\\w* (?:\\w+ ){0,2}pa (?:a|at) (?:\\w+ )?do|(?:tanker|tenker|tankar) (?:\\w+ ){0,2}pa doden",
        "(?:battre|bedre|bast|best|bedst|helst)~(?:vara |vare |vore |var |vaere )?(?:dod|dode|borte|borta|vak|vekk)",
        "(?:battre|bedre|bast|best|bedst|det battre|slipper)~(?:utan|uten|uden|foruden) (?:mig|meg|mej)",
        "(?:onskar|onsker|ville onske|skulle onske|tank om|bara|bare)~(?:jag|jeg|eg) (?:\\w+ )?(?:var|vore|hade varit|matte vare) (?:dod|dode|aldrig fodd|aldri fodt|ikke til)",
        "(?:jag|jeg)(?: \\w+){0,2} snart (?:dod|borta|borte|vak|vekk)|(?:ar|er) (?:jag|jeg) (?:dod|borta|borte|vak) (?:imorgon|i morgon|i morgen|imorgen|snart|inatt|i natt|i nat|ikvall|nasta)",
        "(?:inatt|i natt|i nat|ikvall|i kvall|i kveld|ikveld|i aften|imorgon|i morgen)~(?:dor|do)|(?:imorgon|i morgen|imorgen) (?:ar|er) (?:jag|jeg)~(?:borta|borte|vak|vekk|dod)",
        "(?:want|wanna|wants|going|gonna|ready|need|like|deserve|hope|try|trying|wish|rather|just|plan\\w*)~(?:to |i |i could )?(?:die|be dead|not exist|not wake up)(?! of (?:laugh|bored))",
        "wish i (?:was|were|wasnt|werent|had never|could)(?: \\w+)? (?:dead|here|alive|born|been born|die|not wake up|disappear forever)",
        "better off (?:dead|without me|if i)|(?:everyone|everybody|world|they)~better (?:off )?without me",
        # not to live
        f"(?:vill|vil|vll|orkar|orker|orke|orka|pallar|palla|tanker|tenker|kommer|gider|magter|maktar|makter|klarar|klarer|lust|lyst|onskar|onsker)~?(?: ?verkligen| ?virkelig)? ?{NOT}~(?:\\w+ )?(?:leva|leve|lev|livet)(?! (?:pa|av|af|ihop|tillsammans|sammen|i) )",
        f"(?:jag|jeg|eg)? ?{NOT} (?:\\w+ )?(?:vill|vil|orkar|orker|gider|magter|lyst til|lust att)~(?:leva|leve|livet)",
        f"(?:kan|klarar|klarer) {NOT} (?:\\w+ ){{0,2}}(?:leva|leve) (?:langre|langere|lenger|mer|mere|mera)",
        "(?:dags|tid|time) (?:att|a|at|to|for a|for at|til at) (?:\\w+ )?(?:do|die)|(?:om|if|whether) (?:jag|jeg|eg|i) (?:\\w+ )?(?:vill|vil|want to|wanna|orkar|orker|gider) (?:\\w+ )?(?:leva|leve|live)|feel\\w* like (?:dying|im dying)",
        "ingen (?:grunn|grund|anledning) (?:til )?(?:att|a|at|til a|til at|till att) lev[ae]|nothing (?:left )?to live for|life has no meaning|(?:lyst til a|lyst til at|lust att) (?:\\w+ )?(?:forsvin\\w+|vare borte|vara borta|do)|(?:trott|trot|trat|lei|led|kei) (?:av|af) (?:att|a|at) (?:vare|vara) (?:til|till|i live|vid liv)",
        "(?:ingen|inga) (?:\\w+ )?(?:ork|kraft|krefter|krafter|styrka|kraefter) (?:att|til a|til at|till att) leva?e?|(?:kan|klarar|klarer) (?:inte|ikke) (?:\\w+ )?(?:klare|klara|holde ut|halla ut|udholde) livet|(?:ingen|inga|ikke noe|ikke nogen|ikke noen) (?:livslust|lust att leva|lyst til a leve|lyst til at leve|livsvilje|livslyst)",
        f"(?:vill|vil|orkar|orker|gider) {NOT} (?:\\w+ )?(?:finnas|finnes|eksistere|existera|vare til|vakna|vakne|vagne|vare her (?:mer|mere|lenger|langere)|vara har (?:mer|langre)|vara med langre|vare med langere)",
        "(?:ingen|inte nagon|ikke noen|ikke nogen) mening(?: \\w+){0,4} (?:leva|leve|livet|fortsatta|fortsette|fortsatte)|meningslost? (?:att|a|at) lev[ae]",
        f"livet (?:\\w+ )?(?:ar|er) (?:\\w+ )?(?:{NOT} (?:\\w+ )?(?:vart|verd|vard|verdt|vaerd)|over|slut|meningslost?|forbi)(?! (?:nar|na|som)\\b)",
        "(?:inget|ingenting|intet|inte nagot|ikke noe|ikke noget|ikkje noko) (?:\\w+ )?(?:att|a|at) (?:leva|leve) for",
        "(?:trott|trot|trat|traet|lei|less|led|kei|utled|less) (?:\\w+ )?(?:pa|av|af) (?:livet|att leva|a leve|at leve|a vare til|at vare til)",
        "(?:slippa|slippe|slipper) (?:det har |dette |det her )?livet|(?:point|sense) in living|(?:ingen|inga) vilja att leva|(?:slippa|slippe|slipper|slapp) (?:\\w+ )?(?:leva|leve|finnas|finnes|vakna|vakne|vagne|at vagne|a vakne|at leve|a leve)",
        "(?:somna|sovna|sovne|falde i sovn|sove|sova)(?: \\w+){0,4} (?:aldrig|aldri|inte|ikke|slippa|slippe)(?: \\w+){0,3} (?:vakna|vakne|vagne)",
        "(?:vill|vil|haper|hoppas|haber|onsker|onskar|bara|bare) (?:\\w+ ){0,3}(?:aldrig|aldri|inte|ikke) (?:\\w+ ){0,2}(?:vakna|vakne|vagne|vaknar|vakner|vagner)",
        "(?:vill|vil) (?:bara|bare|helt|verkligen|virkelig)~?(?: ?fa)? ?(?:forsvinna|forsvinne|forsvinde|vara borta|vare borte|vare vak)",
        "(?:dont|do not|not|no longer|never)~(?:want|wanna|wish)~(?:to )?(?:live|be alive|exist|wake up|go on)(?! (?:here|there|in|near|at|on|next|by|with (?:him|her|them|my|people|others)))",
        "(?:dont|do not) want to be here (?:anymore|any more|no more|any longer)|cant (?:go on|keep going|live)(?: like this)?(?: anymore| any more| any longer| no more)?$|cant (?:live|go on) (?:anymore|any more|like this)",
        "(?:no|isnt any|nothing|not any) (?:reason|point|sense)?~?(?: ?in| ?to)? ?(?:live for|living|live|going on|life)|(?:life is|lifes) (?:not|over|pointless|meaningless|no longer)~?(?: ?worth)?|lifes? isnt worth|(?:tired|sick) of (?:living|life|being alive)",
        # to take one's life
        "(?:ta|tar|tager|tage|taga|tatt|tok|tog|tagit|taget|skal|ska)~(?:livet|livt|livat) (?:av|af|fra|a) (?:mig|meg|mej|mi|sig|seg|oss|os)",
        "(?:ta|tar|tager|tage|avsluta|avslutar|avslutte|avslutter|afslutte|afslutter|ende|ender)~(?:mitt|mit|sitt|sit) (?:eget |egen )?liv|(?:avsluta|avslutar|avslutte|avslutter|afslutte|afslutter|ende) livet|livet mitt",
        "(?:gora|gor|gore|gjore|gjor|fa|far|satte|satter|sette) (?:en )?(?:slut|slutt|ende|punktum) (?:pa|for) (?:allt|alt|allting|alting|det hele|det hela|livet|mig|meg|mitt liv|mit liv)",
        "(?:tan[kt]\\w*|tenk\\w*|plan\\w*|overvag\\w*|overvej\\w*|overvei\\w*|vill|vil|ska|skal|thinking|thought|considering)~(?:begå |bega )?(?:sjalvmord\\w*|selvmord\\w*|suicide)|(?:sjalvmordstank\\w*|selvmordstank\\w*|sjalvmordsplan\\w*|selvmordsplan\\w*|suicidal)",
        "(?:kill|killing|hang|hanging|shoot|shooting|cut|cutting|hurt|hurting|harm|harming|drown|burn) (?:my ?self|meself|me self|our ?selves)|kms|end(?:ing)? (?:my life|it all|my own life)|tak(?:e|ing) my (?:own )?life|off myself|self ?harm\\w*|slit(?:ting)? my|cut my wrists?",
        # by what means: nothing here that is not said to us
        "(?:hanga|hanger|henge|henger|hange|skjuta|skjuter|skyte|skyter|skyde|skyder|doda|drepe|drabe|drukna|drukne|drunkna|kvala|sla ihjal|sla ihjel) (?:mig|meg|mej|mi)(?: sjalv| selv)?(?! (?:att|at) )",
        "(?:skada|skadar|skade|skader|skara|skar|skare|skarer|skjare|skjarer|kutte|kutter|cutte|cutter|snitta|snittar|ripa|risper|rispa)(?: sonder| opp| op| upp)? (?:mig|meg|mej|mi|armarna|armene|armene mine|handled\\w*|handledd\\w*|pulsar\\w*)(?: sjalv| selv)?",
        "(?:gora|gor|gore|gjore|gjor) (?:mig|meg|mej) (?:sjalv |selv )?(?:illa|ondt|vondt|fortred|noe|noget|nagot|nat)|gjore (?:skade )?pa meg selv|gore skade pa mig selv|sjalvskad\\w+ (?:nu|igen)|selvskad\\w+ (?:na|igjen|nu|igen)",
        "(?:hoppa|hoppar|hoppe|hopper|kast\\w* (?:mig|meg|mej)|slang\\w* (?:mig|meg)|sprin\\w* (?:ud|ut|ned)|legg\\w* meg|lagg\\w* mig|stalla mig|stille meg|stille mig)~(?:fran|fra|utfor|ut for|ned fra|ud fra|ut fra|framfor|foran|ut genom|ud ad|ut av|pa sporet|pa skinnerne|pa sparet|pa ralsen|pa skinnene|ut i trafiken)",
        "(?:hoppa|hoppe|hopper|hoppar) (?:nu|na|snart|inatt|i natt)(?: |$)|(?:star|sitter|sidder|staar)~(?:pa kanten|utanfor racket|pa racket|pa skinnerne|pa sporet|pa sparet|pa ralsen|pa skinnene|pa bron for|pa broen for|pa broa for|pa rekkverket|pa gelanderet)",
        "(?:vill|vil|ska|skal|maste) (?:\\w+ )?(?:hoppa|hoppe)$|(?:taket|bron|broen|brua|broa|balkong\\w*|kanten|altanen)(?: \\w+){0,5} (?:hoppa|hoppe|hoppar|hopper)|(?:star|sitter|ligger|sidder|staar)~(?:ved|vid|pa|i) (?:\\w*skinne\\w*|jernban\\w*spor\\w*|jarnvagsspar\\w*|togspor\\w*|tagspar\\w*)",
        "(?:skar\\w*|skur\\w*|skjar\\w*|kutt\\w*|cut|snitt\\w*)(?: \\w+){0,4} (?:pulsad\\w*|pulsar\\w*|handled\\w*|handledd\\w*|armen|armar\\w*|armene|armerne|wrists?)",
        "(?:rep|repet|reb|rebet|tau|tauet|snara|snaran|rope|noose)(?: \\w+){0,2} (?:klart|klar|redo|ready|hangt|hengt|ophangt)|(?:going|gonna|want|about) (?:to )?jump(?! (?:on|in the|rope|for|to|at))",
        "(?:no one|nobody|noone) (?:would|will) (?:miss me|care if i)|ingen (?:skulle|ville|vil|kommer)~(?:sakna mig|savne meg|savne mig)|(?:done|finished|fardig|ferdig) (?:with|med) (?:life|living|it all|livet)",
        "(?:ikvall|i kvall|i kveld|i aften|inatt|i natt|i nat) (?:ar|er) det (?:slut|slutt|over|forbi)(?! (?:pa|med))|(?:finns det|er det|ar det|findes der)(?: \\w+)? mening med (?:allt|alt|livet|det hele)",
        "(?:like|lika|lige)(?: sa)? (?:godt|garna|gjerne) (?:\\w+ )?(?:vare |vara )?(?:do|dod)|(?:bast|bedst|best|battre|bedre|lattare|lettere|nemmere|skonare)(?: \\w+){0,6} (?:jag|jeg|eg) (?:inte|ikke|ikkje) (?:er|ar|var|fanns|fandtes|fantes|finns|levde|lever|levede)",
        "(?:jump|jumping) (?:off|from|in front|out of|onto the (?:tracks?|rails?))|standing on (?:the|a) (?:bridge|ledge|edge|roof|tracks?)|(?:on the) ledge",
        "(?:kniv\\w*|barberblad\\w*|rakblad\\w*|rep|repet|reb|rebet|snara|snaran|lokke|lokka|strikk\\w*|pistol\\w*|knife|rope|noose|gun)(?: \\w+){0,3} (?:mot|mod|runt|rundt|om|to|around|against|at) (?:min |mitt |my )?(?:hals\\w*|handled\\w*|handledd\\w*|hode\\w*|hoved\\w*|huvud\\w*|strup\\w*|neck|wrist\\w*|throat|head)",
        # good-bye
        "(?:avskedsbrev|avskjedsbrev|afskedsbrev|suicide note|sjalvmordsbrev|selvmordsbrev)\\w*|(?:adjo|farval|farvel|hej da|hejda|ha det|goodbye|good bye|bye) (?:\\w+ )?(?:for alltid|for altid|for evig|for evigt|forever|for ever|varlden|verden|world)",
    ),
    Danger.VIOLENCE: (
        f"(?:slar|slaar|banker|bankar|denger|tasker|sparkar|sparker|stryper|strupar|kvaler|kveler|angriper|overfaller|overfalder|misshandlar|mishandler|valdtar|voldtar|voldtager|taver|baskar|hotar|truer|attackerar|knivhugger|biter)~{THEM}",
        "(?:blir|bliver|vert|bli)~(?:slagen|slagit|slatt|slaet|misshandlad\\w*|mishandlet|valdtagen|voldtatt|voldtaget|ranad|ranet|rovet|overfalt|overfallen|overfaldet|knivhuggen|skjuten|skutt|skudt|angripen|angrepet|angrebet|hotad|truet|dodshotad|sparkad|strypt|attackerad|banket|banka)",
        f"{SOMEBODY}~(?:doda|dodar|drepe|dreper|drabe|draber|sla ihjal|slar ihjal|sla ihjel|slar ihjel|skada|skade|skader|sla|slas|kniva|skjuta|skyte|skyde)~{THEM}",
        f"(?:{SOMEBODY}|med|har|holder|haller|viftar|vifter|hotar|truer)~(?:med|har|holder|haller|svingar|svinger) (?:en |et |ett |sin )?(?:\\w+ )?(?:kniv|kniven|pistol|gevar|vapen|vaben|oks|okse|yxa|machete|slagtra|balltre|jarnror)",
        "(?:utanfor|utenfor|udenfor|runt|rundt|star|staar|kommer|springer|loper|lober) med (?:en |et |ett )?(?:kniv|pistol|gevar|vapen|vaben|oks|okse|yxa|machete|balltre|jarnror)",
        "(?:ska|skal|kommer|vill|vil|tanker|tenker|kommer til|far lust)~(?:att |a |at )?(?:doda|drepe|drabe|sla ihjal|sla ihjel|kniva|knivhugga|knivstikke|skjuta|skyte|skyde|mordra|myrde|hugga|sla ned|sla ner)(?! (?:mig|meg|mej)) \\w+",
        "(?:forsoker|forsoger|prover|haller pa|holder pa|er ved at|star och|star og)~(?:bryta sig in|bryte seg inn|bryde ind|bryter seg inn|sparka in|sparke inn|sparke doren|sla in|sla inn)|(?:bryter|bryder) (?:sig|seg) (?:in|inn|ind)|(?:sparkar|sparker|slar)(?: \\w+){0,2} (?:in|inn|ind) (?:dorren|dora|doren|min dorr)|(?:sparker|slar) (?:min )?(?:dor|dora|doren) (?:ind|inn)",
        "(?:nan|nagon|noen|nogen|han|hon|hun|de|dom)~(?:inne|inde) (?:i|hos) (?:min|mitt|mit|meg|mig|lagenheten|leiligheten|lejligheden)",
        "(?:haller|holder) (?:mig|meg|mej|oss|os|henne|hende) (?:fangen|fanget|fange|fast|inlast|innesperret|indesparret)|(?:holding|keeping|keeps) (?:me|us|her) (?:captive|prisoner|locked)",
        "(?:nan|nagon|noen|nogen|de|dom|han)~(?:skjuter|skyter|skyder)|kvelertak\\w*|strypgrepp\\w*|kvalertag\\w*|halsgreb\\w*",
        f"(?:radd|redd|bange|livredd|livradd)~(?:for mitt liv|for livet|for mit liv|for livet mitt)|(?:radd|redd|bange)~{SOMEBODY}~(?:slar|sla|dodar|doda|dreper|drepe|draber|drabe|skadar|skader|kommer tillbaka|kommer tilbake|kommer tilbage|gor mig illa)",
        f"{ENGLISH_SOMEBODY}~(?:hits|hitting|beats|beating|punching|punches|kicking|kicks|strangling|strangles|choking|chokes|stabbing|stabs|rape|rapes|raping|attacking|attacks|hurting|hurts|threatening|threatens|slapping|slaps|assaulting|kill|killing)~(?:me|us|her|him|them|my \\w+|his \\w+|their \\w+|the kids?|mum|mom|someone|somebody)(?! (?:to it|up on))",
        f"{ENGLISH_SOMEBODY}~(?:has|with|got|have|pulled|holding) (?:a |his |her )?(?:knife|knives|guns|gun|weapons|weapon|machete|bat|axe)|(?:scared|afraid|fear)~(?:for my life|kill me|hurt me|hit me|beat me)",
        "(?:going|gonna|want|will|ill)~(?:kill|stab|shoot|murder) (?!my ?self|time|me self|herself|himself|themsel)(?:\\w+)",
        "(?:breaking|broke|kicking)~(?:in|into my|down my door|my door|the door)(?: now)?|someone (?:is )?(?:in|inside) my (?:flat|room|house|apartment|home)",
        # fire
        "det (?:brinner|brenner|brander|brender) (?!for)(?:\\w+)|(?:brinner|brenner|brander) (?:i|hos|har i|her i|inne) (?:\\w+)|det brinner$|det brenner$|det brander$|ildebrand|eldsvada|(?:lagenheten|leiligheten|lejligheden|huset|koket|kjokkenet|kokkenet) (?:brinner|brenner|brander|star i brand)",
        "(?:flat|house|building|kitchen|room|bed|apartment|stairs|stairwell|place) is on fire|(?:there is|theres) a fire|is on fire",
    ),
}

UNLESS_PAST: Final[dict[Danger, tuple[str, ...]]] = {
    Danger.BODY: (
        "overdos\\w*|over dos\\w*|odat|odd on",
        "(?:medvets?l\\w+|bevis+tl\\w+|bevidstl\\w+|bevistl\\w+|besvimt|besvimet|besvimede|besvimer|svimmat|svimmar|svimat|avsvimmad|unconc?s?c?ious|livlos\\w*|kollapsat|kollapset|kollapsede|collapsed|hjartstopp|hjertestans|hjartestop|hjartinfarkt|hjerteinfarkt|hjertinfarkt|hjartattack|heart attack)",
        "(?:faldet|falt|fallit|ramlat|segnat|faldt|foll|ramlade|segnade) (?:om|ihop|sammen|samman)|fatt stot|fick stot|fikk stot|fik stod|electrocuted|drowned|druknet|drunknat",
        "(?:been|got|was) (?:stabbed|shot|run over|hit by a car)|(?:knivhugg\\w*|knivskur\\w*|knivstuk\\w*|knivstikk\\w*)|(?:blivit|blev|ble|blitt|blevet) (?:\\w+ )?(?:skjuten|skutt|skudt|paakord|pakord|pakjort)",
    ),
    Danger.SELF: (
        "(?:sjalvmord|sjalv mord|sjalmord|sjalvmor|sjlvmord|sjalvmrd|selvmord|selv mord|selvmor|selmord|sjolvmord|suicid|suisid)\\w*",
        "(?:ville|villa|onskade|onsket|onskede) (?:\\w+ ){0,2}do|ville (?:inte|ikke) leve?a?|velat do|villet do",
        "(?:forsokte|provde|provede|forsogte|prøvde|forsokt|forsogt|provet|provd)~(?:ta|tage) (?:mitt|mit|livet)|(?:forsokte|prov\\w+|forsog\\w+)~livet (?:av|af)|wanted to (?:die|kill)|didnt want to live|tried to (?:kill|end|die)",
        "(?:skurit|skaret|skart|skar|kuttet|kuttade|hurt|cut) (?:mig|meg|mej|my ?self)|(?:skada[dt]e?|skadet) (?:mig|meg|mej) (?:sjalv|selv)|sjalvskad\\w*|selvskad\\w*",
    ),
    Danger.VIOLENCE: (
        f"(?:slog|slo|slagit|slatt|slaet|slaget|bankade|bankede|banket|banka|dengte|sparkade|sparket|sparkede|strypte|kvalte|kvalt|angrep|angreb|overfoll|overfaldt|misshandla[dt]\\w*|mishandle[dt]\\w*|valdtog|voldtok|voldtog|hotade|hotat|truet|truede|knivhogg|knivstakk|knivstak|skot|skjot|skallade)~{THEM}",
        "(?:blev|blivit|ble|blitt|blevet)~(?:slagen|slagit|slatt|slaet|misshandlad\\w*|mishandlet|valdtagen|voldtatt|voldtaget|ranad|ranet|rovet|overfalt|overfallen|overfaldet|skjuten|skutt|skudt|angripen|angrepet|angrebet|hotad|truet|sparkad|strypt|attackerad|banket|banka)",
        f"(?:knuffat|knuffar|knuffade|knuffet|dytter|dyttet|skubber|skubbede|skubbet)~{THEM}|(?:pushed|pushing|pushes)~(?:me|her|him|us)(?: \\w+)? (?:down|into|against)",
        "(?:brutit|brot|brutt|brod|brudt|brutet) (?:sig|seg) (?:in|inn|ind)|(?:har|havde|hade) brudt ind",
        "valdta\\w*|voldtekt\\w*|voldtagt\\w*|voldtatt|voldtaget|dodshot\\w*|dodstrus\\w*|drapstru\\w*|drapshot\\w*|mordhot\\w*|misshandel|misshandlad|mishandlet|mishandling",
        f"{ENGLISH_SOMEBODY}~(?:hit|beat|raped|stabbed|attacked|threatened|assaulted|strangled|choked|punched|kicked|slapped|hurt|killed)~(?:me|us|her|him|them|my \\w+)|(?:been|was|got|being|get) (?:raped|beaten|beat up|attacked|assaulted|threatened|mugged|robbed|abused)",
    ),
}

# The whole of what stands between two stops.
TIRED: Final = (
    f"(?:nej |nei |men |och |og |no |hej |hei )?(?:jag |jeg |eg )?(?:bara |bare )?(?:orkar|orker|magter|klarar|klarer|gider|kan) (?:bara |bare |virkelig |verkligen |snart |jag |jeg )?{NOT}(?: orka| orke| med)?(?: det| detta| dette| livet| mig)? (?:mer|mera|mere|meir|lenger|langre|langere|laengere)(?: nu| na| alls)?",
    f"(?:jag|jeg|eg) (?:vill|vil) (?:bara |bare )?{NOT} (?:mer|mera|mere|lenger|langre|langere)",
    "(?:i )?(?:just )?(?:cant|can not|cannot) (?:do this|take it|take this|go on|cope|keep going)(?: anymore| any more| any longer| no more)?",
    "(?:jag|jeg|eg) (?:ger|gir|giver) upp|(?:jeg|eg) (?:gir|giver) (?:opp|op)|(?:i )?want (?:it )?to end|(?:jag|jeg) vil+ (?:bara|bare) (?:att|at) det (?:tar slut|skal slutte|stopper)",
    "(?:jag|jeg|eg) dor|dor|im dying|i am dying|dying",
)

# What sounds so and is not: taken out first, whenever it was.
HARMLESS: Final = (
    # idioms
    "do[re]?(?:r)? (?:nastan |nesten |nasten |snart |helt )?(?:av|af) (?:skratt|latter|grin|grina|garv|hunger|sult|torst|torste|varme|varmen|varma|tristess|kjedsomhet|kedsomhed|uttrakning|leda|nyfikenhet|nysgjerrighet|nysgerrighed|langtan|lengsel|langsel|skam|flauhet|pinlighed|stress|trotthet|tratthet|trathed|nervositet|spanning|spenning|hosta|nysning|sommer|soten)",
    "(?:skrattar?|ler|lo|grin\\w*|grat\\w*|skratta\\w*|latter|langtar|lengter|keder|kjeder|uttrakad|svettas|svetter|skams?) (?:mig|meg|mej|oss|os)? ?(?:ihjal|ihjel|till dods|til dods|i hjal)",
    "(?:jag|jeg|im|i)?(?: \\w+)? ?(?:dor|dod|dead|dying|died)(?: \\w+){0,2} (?:haha\\w*|lol|xd|hihi\\w*|asg|lmao|rofl|ahah\\w*|hehe\\w*)|(?:haha\\w*|lol|xd|hihi\\w*|hehe\\w*|lmao)(?: \\w+){0,3} (?:dor|dod|dead|dying|died)",
    "(?:dodstrott|dodstrat|dodstratt|dodskul|dodsbra|dodsfedt|dodlig\\w*|dodsbo\\w*|dodsfall\\w*|dodsannons\\w*|dodsolycka\\w*|dodtrott|dod trott|dod tid|dott lopp)|doda (?:havet|vinkeln)|dodgang|dodgott|dodsboet",
    "(?:doda|drepe|drabe|sla ihjal|sla ihjel|kill|killing|fordriva) (?:lite |litt |lidt |some )?(?:tid|tiden|time|mygg\\w*|flug\\w*|rott\\w*|weed\\w*|ogras\\w*|bakteri\\w*)",
    "(?:dying|die|dies) (?:to (?:see|know|meet|go|try|hear|get|have|eat|tell)|for (?:a|some)|of (?:laugh\\w*|boredom|embarras\\w*|shame|hunger|thirst|curiosity|heat)|laughing)|to die for|die hard|old habits die|died (?:laughing|of laughter)|dead (?:tired|line|end|beat|easy|good|funny|serious|nice|slow)|deadline|drop dead gorgeous",
    "(?:head|back|feet|foot|leg|legs|tooth|teeth|knee|knees|stomach|belly|heat|cold|hangover|job|stairs|noise|waiting|suspense|boredom|rent|it|this|that|shoes?)(?: is| are|s)? killing me|laugh\\w* my (?:self|ass)|killing it",
    "(?:rygg\\w*|huvud\\w*|hodet|hovedet|varmen|hettan|stress\\w*|fotter\\w*|tander\\w*|tenner\\w*|det|den|detta|dette|vantan|ventetiden|trappor\\w*|soc\\w*)(?: \\w+){0,2} (?:dodar|dreper|draber|tar livet av|slar ihjal|tager livet af) (?:mig|meg|mej)|(?:rygg\\w*|huvud\\w*|hodet|hovedet|varmen|hettan|stress\\w*|det|den)(?: \\w+){0,2} slar (?:mig|meg|mej) (?:ihjal|ihjel)",
    "(?:telefon\\w*|mobil\\w*|mobb?en|tlf|lur|luren|batteri\\w*|laptop\\w*|dator\\w*|datamaskin\\w*|pc\\w*|tv\\w*|bil|bilen|moped\\w*|moppe\\w*|cykel\\w*|sykkel\\w*|blom\\w*|plant\\w*|lamp\\w*|element\\w*|natet|nettet|wifi\\w*|internet\\w*|router\\w*|kontantkort\\w*|phone|battery|mobile|car|tablet|plants?|wi fi|internet|kylskap\\w*|kjoleskap\\w*|spis\\w*|motor\\w*|simkort\\w*)(?: \\w+){0,4} (?:do|dod|dode|dodt|dor|dog|dott|dodde|doende|die|dead|died|dies|dying|livlos\\w*|gar bort)",
    "(?:dod|dead|dying|dode) (?:telefon\\w*|mobil\\w*|batteri\\w*|phone|battery|lur)",
    "(?:det |tanken |som |plotsligt |da )?(?:slog|slo|slar|slaar) (?:mig|meg|mej) (?:att|at|hur|hvor|ner|ned|till ro|til ro|ihop|sammen|los|fri|for brostet|pa laret|som)",
    "(?:slatt|slagit|slaet|slar|slog|slo|sla) (?:ut|op|opp|upp|sammen|ihop|av|fast|rot|over|til ro|till ro)(?! (?:mig|meg|henne|honom|ham|hende))|(?:jag|jeg|eg|i) (?:\\w+ )?(?:slog|slo|slar|hit|slagit|slatt|slaet) (?:mig|meg|mig selv|my \\w+)|(?:vakna|vakne|vagne|wake up) (?:\\w+ )?(?:tidig\\w*|tidlig\\w*|early|kl|sent)",
    "(?:slar|sla|slo) (?:vad|vedd|igennem|av|pa|till|ner|upp|ut|rot|folge|fast|alarm|larm|telefon|koll|hjal)",
    "(?:it|that|this|then it) (?:just |suddenly )?(?:hit|hits|hitting|struck) me (?:that|how|when|up|back)|hit me with a text|beat (?:me|him|her|them|us) (?:to (?:it|the (?:punch|post|front|door|shop|bus|line))|in (?:the (?:final|race|league|cup)|chess|a (?:game|race)))|kick(?:ed|s)? (?:me )?(?:off|out of)",
    "(?:hotar|hotat|hotad|hotade|hot|truer|truet|truede|trusler|threat\\w*|threaten\\w*)(?: \\w+){0,5} (?:vrak\\w*|avhys\\w*|uppsag\\w*|saga upp|inkasso|kronofogd\\w*|fogden|utkast\\w*|kaste meg ut|kasta ut|kastar ut|oppsig\\w*|opsig\\w*|udsat\\w*|smide mig ud|polis\\w*|politi\\w*|anmal\\w*|anmeld\\w*|stang\\w*|stenge|boter|bot|bode|regning\\w*|rakning\\w*|evict\\w*|court|police|fine|report|kick me out|kick us out|sanktion\\w*|dra in|trakke i)",
    "(?:inkasso|kronofogden|fogden|banken|soc|soc\\w+|nav|kommunen|kommunen|hyresvarden|utleier\\w*|udlejer\\w*|the (?:council|bank|landlord))(?: \\w+){0,2} (?:hotar|truer|jagar|jager|angriper|threatens|threatened|is threatening)(?: mig| meg| me)?",
    "hopp\\w* (?:pa|av|over|inn pa|in pa|ombord pa|om bord pa|i) (?:taget|toget|bussen|tunnelbanan|t ban\\w*|tban\\w*|metroen|tag|tog|sparvagnen|trikken|cykeln|sykkelen|det|dig|ett jobb|en)|(?:jump|jumping) (?:on|onto|off) (?:the )?(?:bus|train|tube|metro|bike|tram|call|phone)|jump(?:ing)? (?:rope|for joy|in the (?:shower|lake|sea))|hopp\\w* fran (?:jobb|ett|en sak|amne)",
    "(?:skar|skarte|skjarte|kuttet|skarer|cut) (?:mig|meg|mej|my ?self) (?:i|pa|on|when|while|da|nar|shaving|by accident|med en) ?(?:fingret|fingeren|fingern|tummen|tommelen|tommelfingeren|foten|tan|handen|haanden|hanen|en|et|ett|glas\\w*|glass\\w*|burk\\w*|boks\\w*|konserv\\w*|hermetikk\\w*|papir\\w*|papper\\w*|osthyvel\\w*|ostehovel\\w*|jeg|jag|i|barber\\w*|rak\\w*|my finger|brodkniv\\w*)|cut myself (?:some slack|shaving|off)",
    "(?:bloder|blor|blodde|blodar) (?:naesblod|nasblod|neseblod|naseblod|nese|tandkott\\w*)|nasblod|neseblod|naseblod|nosebleed|blodprov\\w*|blodtryck\\w*|blodtrykk\\w*|blodgiv\\w*|blood (?:test|pressure|donor)",
    "kramp\\w*(?: \\w+){0,2} (?:i |pa )?(?:benet|benen|beina|beinet|vaden|vaderna|leggen|laggen|laggene|foten|fotter\\w*|fodderna|magen|maven|tan|tarna|fingr\\w*|ryggen|natten)|menskramp\\w*|menssmert\\w*",
    "(?:brinner|brenner|brander|brand|burning|fire) (?:for|i knut\\w*|inne med|pa tungan|av iver|up)|brandvarn\\w*|brannvarsl\\w*|brandalarm\\w*|brannalarm\\w*|branntrapp\\w*|brandtrapp\\w*|fire (?:alarm|drill|door|stick)|(?:alt|allt|it|playlist|you|that song)(?: \\w+)? is on fire",
    "med kniv (?:och|og) gaf\\w*|with a knife and fork|(?:lan|lana|kop\\w*|kjop\\w*|kob\\w*)(?: \\w+){0,2} kniv\\w*|har (?:ingen|inte nagon|ikke) \\w*kniv\\w*|ny kniv",
    "(?:socker|sukker|jul\\w*|kaffe|godis|tv|serie\\w*|sugar|cute|chocolate|choklad)(?: |s)?overdos\\w*|overdos\\w* (?:training|course|kurs\\w*|awareness|prevention|kit)|overdos\\w* (?:av|af|pa|on|of) (?:socker|sukker|kaffe|tv|jul\\w*|godis|slik|chok\\w*|sjok\\w*|sugar|coffee|cake|netflix)",
    "(?:kurs\\w*|info\\w*|forebygg\\w*|forebyg\\w*|mot|mod|undervisning\\w*|foredrag\\w*|forelas\\w*|film\\w*|podd\\w*|podcast\\w*|bok\\w*|bog\\w*|program\\w*|serie\\w*|dokumentar\\w*|artikel\\w*|artikkel\\w*|nyheter\\w*|studie\\w*|course|training|book|movie|documentary|song|article|news|lat om|sang om)(?: \\w+){0,2} (?:overdos\\w*|sjalvmord\\w*|selvmord\\w*|suicid\\w*|valdt\\w*|voldt\\w*|misshandel|mishandling)",
    "(?:\\w{3,}s|hans|hennes|hendes|his|her) (?:sjalvmord|selvmord|suicide)\\b|suicide squad|sjalvmordslinjen|selvmordslinjen",
    # said not to be so
    f"(?:inga|ingen|inte nagra|ikke noen|ikke nogen|aldrig|aldri|no|never)(?: {UNDER_NOT}){{0,3}} (?:sjalvmord\\w*|selvmord\\w*|suicid\\w*|overdos\\w*|sjalvskad\\w*|selvskad\\w*)",
    f"(?:inte|ikke|ej|ikkje|not|dont|wont|never|aldrig|aldri)(?: {UNDER_NOT}){{0,5}} (?:sjalvmord\\w*|sjalvmordsbenagen|selvmord\\w*|suicid\\w*|ta livet (?:av|af) (?:mig|meg|mej)|tage livet (?:af) (?:mig)|ta mitt liv|tage mit liv|kill myself|hurt myself|end my life|skada mig|skade meg|skade mig|gora mig illa|overdos\\w*|medvetslos|bevisstlos|bevidstlos|unconscious)",
    "(?:vill|vil|ska|skal|kommer|want|wanna|going|tanker|tenker) (?:\\w+ )?(?:inte|ikke|ikkje|ej|not|aldrig|aldri) (?:\\w+ )?(?:att |a |at |to )?(?:do|die)|(?<!please )(?<!please i )(?<!help i )(?:dont|do not|didnt|not) (?:want|wanna|wish) (?:to )?die",
    "(?:inte|ikke|glomt|glemt|glomde|glommer|glemte|glemmer|forgot|husk\\w*|kom ihag|kommer ihag|maste jag|skal jeg|ska jag|ma jeg|skal man|should i|do i|remember\\w*|didnt|havent)~(?:att |a |at |to )?(?:ta|tar|tage|tager|tagit|tatt|taget|take|taken|took)(?: \\w+){0,2} (?:alla|alle|hela|hele|manga|mange|all|whole)(?: \\w+){0,3}",
    "(?:tagit|tatt|taget|tager|tar|taken|take|took)(?: \\w+){0,2} (?:alla|alle|all)(?: \\w+){0,2} (?:idag|i dag|today|som jag ska|som jeg skal|som vanligt|som vanlig|som aftalt|as usual|on time|this morning|imorse|i morse|i dag som)",
    "vi (?:ska|skal|kommer)(?: \\w+){0,2} (?:alla|alle)(?: \\w+){0,2} do|(?:alla|alle|everyone|we all|everybody) (?:ska|skal|kommer|dor|dies|die|will|gonna)(?: \\w+){0,2}(?: do| die)?",
    "(?:hellre|heller|helst|snarare|rather) (?:do|die) (?:an|enn|end|than) (?:ata|spise|eat|se|watch|hora|hore|lyssna|traffa|mote|meet)(?: \\w+)*",
    "(?:jag|jeg|i|han|hon|hun) (?:dor|do|die) (?:inte|ikke|not)|(?:dor|do) (?:inte|ikke) av",
    "(?:can|kan) (?:ni|du|dere|i) inte (?:andas|puste) (?:lite|litt)",
    "do (?:you|we|they|it|that|this|the|not|so|my)",
    "(?:levde|levede|lived) (?:inte|ikke)|leva pa|leve pa|leve af|leve av",
)

# What befell or was done by somebody, and is over; not when the sentence says "now".
PAST_OF_OTHERS: Final = (
    "(?:tog|tok|tagit|tatt|taget)(?: \\w+){0,2} livet (?:av|af|fra) (?:sig|seg)|(?:tog|tok|tagit|tatt|taget) (?:sitt|sit) (?:eget )?liv",
    "(?:begick|begikk|begik|begatt|begaet|begaaet|committed) (?:sjalvmord|selvmord|suicide)|(?:died|dog|dode|dode|dod|gikk bort|gick bort)(?: \\w+){0,3} (?:av|af|of|i|by|from|pga) (?:en |an |a )?(?:overdos\\w*|sjalvmord|selvmord|suicide|hjart\\w*|hjert\\w*|stroke)",
    "took (?:his|her|their) (?:own )?life|killed (?:him|her)self|hanged (?:him|her)self",
    "(?:haft|hatt|havt|hadde|hade|havde|had|fick|fikk|fik)(?: \\w+){0,2} (?:hjart\\w*|hjert\\w*|stroke|slag\\w*|hjarn\\w*|hjern\\w*|blodprop\\w*|heart attack|en overdos\\w*|an overdos\\w*)",
)

# Words of a time long gone: what `UNLESS_PAST` tells of is not now.
LONG_AGO: Final = (
    "(?:for|sen|sedan|siden) (?:\\w+ ){1,2}(?:ar|aar|manader|maneder|maned\\w*|artionden) (?:sen|sedan|siden)|(?:\\w+ )?(?:years?|months|decades) ago|forr(?: i tiden| i varlden)?|for$|for i tiden|forut|tidigare|tidligere|fordum|en gang|engang|(?<!at )once(?! (?:again|more)\\b)|dengang|pa den tiden|back then|in the past|used to|(?:19|20)\\d\\d",
    "(?:forra|forrige|sidste|i) (?:aret|aar|ar|fjor|fjol|arets)|i fjor|i fjol|ifjol|last year|(?:som|as) (?:barn|liten|ung|tonaring|teenager|a child|a kid|lille|lite)|(?:nar jag|da jag|da jeg|nar jeg|dengang jeg|nar han|da han|da hun|da hon) (?:var)|when (?:i|he|she|we) (?:was|were) (?:a |an |very |really )?(?:little|small|young\\w*|kids?|child|boy|girl|teen\\w*|baby|\\d+|in (?:prison|jail|school|care|the army|hospital|my \\w+)|at school|growing up|married|homeless|living|still|with)|i min barndom|i barndommen|in my childhood|som (?:\\d\\d|femton\\w*|sexton\\w*|seksten\\w*) ?(?:aring)?|pa (?:70|80|90|00) ?tallet|pa institution\\w*|i fangelset|i fengsel",
    "(?:men|but) (?:inte|ikke|not) (?:nu|na|now|langre|lenger|langere|anymore|any more)|(?:inte|ikke|not|no) (?:langre|lenger|langere|longer|anymore|any more)",
)
NOW: Final = (
    "nyss|precis|last night|yesterday|this morning|just now|i gar|igar|i gaar|i morse|imorse|i morges|imorges|nettopp|netop|akkurat|lige nu|just nu|idag|i dag|ikvall|i kvall|i kveld|ikveld|i aften|inatt|i natt|i nat|right now|tonight|today|just now|igen|igjen|again",
)

# The same without spaces.
RUN_TOGETHER: Final[dict[Danger, tuple[str, ...]]] = {
    Danger.BODY: (
        "andas(?:inte|ej)|(?:puster|pustar|pust|ander|vakner|vaknar|vagner)(?:ikke|inte)|trakkerikke",
        "(?:not|cant|stopped)breath|wontwakeup|bla(?:om|runt|rundt|pa)(?:lapp|lepp|lab|mun)|(?:han|hon|hun)dor(?:$|nu|na)",
    ),
    Danger.VIOLENCE: ("(?:slar|hotar|truer|sparkar|sparker|stryper)m[ie][gj]",),
    Danger.SELF: (
        "vill?(?:bara|bare)?do(?:nu|na|$)|vill?(?:inte|ikke)(?:leva|leve)|ork[ae]r(?:inte|ikke)(?:leva|leve|aleve|mer|mere|lenger|langre)",
        "livet[ao][vf]m[iea]|(?:ta|tar|tage)mitt?liv|begasjalvmord|begaselvmord|killmyself|wantto(?:die|kill)|wannadie|endmylife|dontwanttolive",
    ),
}
