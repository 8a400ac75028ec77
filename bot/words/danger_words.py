"""The words by which each sign of danger is found: made by `make signs`, for `bot.words.danger_index`.

A line is one sign: words, of which every text that holds it has one (`sjalv*`: how a word begins), a
bar, and the sign as the lists say it. A test keeps this equal to the lists.
"""

from collections.abc import Mapping
from typing import Final


def by_sign() -> Mapping[str, list[str]]:
    """Give the words of each sign."""
    lines = (line.partition(" | ") for line in TABLE.splitlines()[1:])
    return {sign: words.split(" ") for words, _, sign in lines}


TABLE: Final = r"""
andas* ander* andes* pusta* puste* | (?:andas|andes|ander|pustar|puster|pusta)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?: ?(?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk)| knappt| knapt| nappe| nappe)
andas andes pust pustar puste puster | (?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:andas|andes|puster|puste|pustar|pust)
drar* fa* far* fick* fikk* kan* kunne* trakk* | (?:far|fa|far|fick|fikk|kan|kunne|trakker|trakker|drar)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk)?(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk) (?:\w+ )?(?:luft|pusten|puste|pust|vejret|varet|varet|andan|trakke vejret|trakke vejr)
andas puste vejret | (?:kan|kunne) (?:knap|knapt|nappe|nasten ikke|nasten ikke) (?:trakke vejret|fa vejret|puste|andas)
knappt knapt nastan nesten | (?:knappt|knapt|nesten ikke|nastan inte) (?:\w+ )?(?:andas|puster?|luft|trakke vejret)
ingen | (?:far|fa|fick|fikk|har) ingen (?:luft|pust|andning|puls)
ingen | ingen (?:andning|puls|puls langre)
andas pusta puste trakke | (?:slut\w*|stop\w*|holdt op)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:andas|puste|pusta|trakke vejret)
trakker trekker | (?:trakker|trekker) (?:slet |bare )?ikke (?:vejr\w*|pusten|pust)
efter | (?:kippar|kipper|gisper|snapper|haver) efter (?:andan|luft|vejret|vejr)
gisper | gisper etter luft
kvales kvavas kvele kveles | (?:haller pa att|holder pa a|er ved at|ar pa vag att) (?:kvavas|kvales|kveles|kvele)
halsen | satt i halsen
breat* | (?:hes|shes|theyre|is|are|he|she|i|im|they|someone|friend)? ?(?:not|isnt|aint|stopped|cant|cannot|barely|hardly|dosnt|dont|wont|no longer|struggling to|trouble)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} breath\w*
pulse | no pulse
choking | choking
andas | (?:han|hon|hun|hen|mannen|manden|kvinnan|kvinden|kvinnen|kompis\w*|vennen|vannen|van|flickvan\w*|pojkvan\w*|sambo\w*|karest\w*|kjarest\w*|brorsan|grannen|nabon|polaren|kameraten|mor|far|mamma|pappa|barnet|nagon|non|nogen|en der|nan)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} andas (?:\w+ )?\w*(?:konstigt|daligt|tungt|langsamt|rart)
ander puster | (?:han|hon|hun|hen|mannen|manden|kvinnan|kvinden|kvinnen|kompis\w*|vennen|vannen|van|flickvan\w*|pojkvan\w*|sambo\w*|karest\w*|kjarest\w*|brorsan|grannen|nabon|polaren|kameraten|mor|far|mamma|pappa|barnet|nagon|non|nogen|en der|nan)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:puster|ander) (?:\w+ )?(?:rart|darlig|tungt|sakte|underligt|mark\w*|langsomt)
mouth mun munden munnen | (?:skummar|skummat|skummer|skum|frade|fradger|frader|foam|foaming)(?: \w+){0,2} (?:mun|munnen|munden|mouth)
abner* apner* far* oppna* | (?:oppnar|apner|abner|far|far)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?: ?upp| ?opp)? ?(?:ogonen|oynene|oynene|ojnene)
eyes | eyes wont open
bla | (?:han|hon|hun|hen|mannen|manden|kvinnan|kvinden|kvinnen|kompis\w*|vennen|vannen|van|flickvan\w*|pojkvan\w*|sambo\w*|karest\w*|kjarest\w*|brorsan|grannen|nabon|polaren|kameraten|mor|far|mamma|pappa|barnet|nagon|non|nogen|en der|nan)(?: \w+){0,8} (?:ar|er|blir|bliver|blivit|blitt|blevet|helt|alldeles) bla
andas* ander* konta* kontakt ligge* puste* still* | (?:ligger|andas|puster|ander|kontakt|stilla|stille|kontakt med)(?: \w+){0,7} (?:kall|kald|kold|iskall|iskald|iskold)(?! (?:her|har|i|ute|inne))
vagner vaknar vakner | (?:han|hon|hun|hen|mannen|manden|kvinnan|kvinden|kvinnen|kompis\w*|vennen|vannen|van|flickvan\w*|pojkvan\w*|sambo\w*|karest\w*|kjarest\w*|brorsan|grannen|nabon|polaren|kameraten|mor|far|mamma|pappa|barnet|nagon|non|nogen|en der|nan)(?: \w+){0,5} (?:vaknar|vakner|vagner) (?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk)(?! (?:for|forr|innan|pa|om|i tid|av))
dyttet fatt hallt halt helt proppat satt stoppat tryckt trykt | (?:hallt|halt|satt|fatt|stoppat|tryckt|trykt|proppat|dyttet|helt) i (?:mig|meg|sig|seg)(?: \w+){0,3} (?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)
dos* | for (?:stor|hog|hoy|hoj|stark|sterk) dos\w*
bla bla* blat blatt | (?:bla|blatt|blat|bla\w) (?:\w+ )?(?:om|runt|rundt|i|pa|omkring) (?:\w+ )?(?:lapp\w*|lepp\w*|lab\w*|mun|mund\w*|munnen|ansikt\w*|ansigt\w*|fjeset|trynet)
ansig* ansik* fjese* lab* lapp* leppe* | (?:lapp\w+|leppe\w*|lab\w*|ansiktet|ansigtet|fjeset)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:ar|er|blir|blev|bliver|blivit|blitt|blevet|helt)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?: ?bla| ?bla| ?blatt)
blue | (?:lips|face|fingers)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} blue
blue | blue (?:in|around|at) (?:the|his|her|my) (?:lips|face|mouth)
blue | (?:turning|turned|gone|going|went) blue
far* gar* kan* klara* klare* lycka* lykke* | (?:gar|gar|far|far|kan|klarar|klarer|lyckas|lykkes)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?: ?att| ?a| ?at)? ?(?:vacka|vekke|vakke|vacke|liv i|liv)
liv vacka vakke vekke | (?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:vacka|vekke|vakke|liv i) (?:\w+)
vagne vagner vakna vaknar vakne vakner | (?:han|hon|hun|hen|de|dom|dem|nan|nagon|nan|non|nogen|nokon|en gubbe|en man|en mann|en mand|en kille|en fyr|en type|gubben|mannen|manden|killen|grannen|nabon|exet|eksen|mitt ex|min \w+|mitt \w+|mit \w+|pappa|far|brorsan|sambon|sambo|karesten|kjaresten|ekskaresten|politiet|vakten|vagten|langaren)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:vakna|vakne|vagne|vaknar|vakner|vagner)
bevager beveger reage* ror rorar* rorer svara* vagne* vakna* vakne* | (?:han|hon|hun|hen|de|dom|dem|nan|nagon|nan|non|nogen|nokon|en gubbe|en man|en mann|en mand|en kille|en fyr|en type|gubben|mannen|manden|killen|grannen|nabon|exet|eksen|mitt ex|min \w+|mitt \w+|mit \w+|pappa|far|brorsan|sambon|sambo|karesten|kjaresten|ekskaresten|politiet|vakten|vagten|langaren) (?:vaknar|vakner|vagner|svarar|reagerar|reagerer|rorar|ror sig|rorer sig|beveger seg|bevager sig)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk)(?! i telefon| pa telefon| i tlf| pa sms| pa meld\w*| telefonen| nar jag ring\w*)
bevager beveger reage* ror rorer rort | (?:reagerar|reagerer|ror sig|rorer sig|rort sig|rorer pa sig|ror pa sig|beveger seg|bevager sig)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk)(?! pa)
ligge* | (?:ligger)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:dod|livlos\w*|medvets\w*|bevis\w*|bevids\w*|ror sig inte|rorer sig ikke)
her him them up | (?:wont|cant|not|dosnt|dosnt) (?:\w+ ){0,2}(?:wake|waking)(?: up| him| her| them)
wake | cant wake
wake | wont wake
conscious moving responding | (?:not|isnt|stopped) (?:responding|moving|conscious)
unresponsive | unresponsive
passed | passed out
blacked | blacked out and
gang haller holder vag vei | (?:haller pa|holder pa|er i gang med|ar pa vag|pa vei) (?:\w+ )?(?:att|a|at|o|og|och|til a|til at) (?:\w+ )?do
ved | (?:er|var|ar) ved at do
donde | donde
ligger | ligger for doden
dor | (?:jag|jeg|eg|han|hon|hun|hen|dom|nagon|non|nogen|kompisen|vannen|vennen)(?: \w+){0,2} dor
think* tror* trur* | (?:tror|tror|trur|think)(?: \w+){0,3} (?:ar|er|is|are|hes|shes) (?:dod|dode|dead|dying)
dying | (?:im|i am|hes|shes|theyre|he is|she is|they are|friend is|mate is|someone is|somebody is)(?: \w+){0,2} dying
die | (?:going|gonna|about) (?:to )?die
fryser | fryser i(?:h)?j[ae]l
freezing | freezing to death
bloda* blodd* blode* blor* | (?:bloder|blodar|blor|blodde)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?: ?mycket| ?massor| ?ihjal| ?ihjel| ?forbannat| ?kraftigt?| ?jatte\w*| ?valdigt| ?veldig| ?mye| ?meget| ?voldsomt| ?fan| ?overallt| ?hela tiden| ?som en| ?som et| ?fra hodet| ?fra hovedet| ?fran huvudet)
forbl* | forblod\w*
blodp* | blodpol\w*
blodp* | blodpyt\w*
blood | pool of blood
blod | blod (?:overallt|overalt|over alt)
blod | (?:massa|masse|massor av|massevis av|mye|mycket|meget|jattemycket) blod
holde* sluta* slutt* stans* stopp* | (?:slutar|stoppar|stanser|slutter|holder|stopper)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk) (?:\w+ ){0,3}(?:bloda|blode|blo)
bleeding | bleeding (?:out|a lot|badly|to death|heavily|everywhere|so much|bad|from (?:his|her|my|the) head)
blood | (?:blood everywhere|so much blood|lots of blood)
bleeding | wont stop bleeding
bleeding | cant stop (?:the )?bleeding
alved* antid* atarax benso* benzo* citodon fenta* ghb heroin ibux* iktorivil imovane insul* ipren* lyrica meds metad* methadone morfi* morphine oksy* oxy* pamol* panod* parac* pill pill* pills propavan rivotril somnt* sovem* sovep* sovet* sovme* sovta* stesolid suboxone subutex table* tablet tablets tabs theralen tradolan trama* treo valium xanax xanor zopiclon zopiclone | (?:tagit|tatt|taget|tagi|tat|tog|tok|ta|tar|tager|tage|svalt|svalde|svalja|svelget|svelgde|svelge|slugt|slugte|sluge|slukt|spist|spiste|atit|knaprat|knaprade|tryckt|trykt|took|taken|take|taking|swallowed|swallow|eaten|ate)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:(?:[89]|[1-9]\d{1,2}|ti|tio|tyve|tjugo|tjue|tretti|trettio|tredive|tretten|fyrti|fyrtio|fyrre|forti|femti|femtio|halvtreds|hundra|hundre|hundrede|ten|twenty|thirty|forty|fifty|hundred)(?! ?mg\b| ?ml\b| ?milligram)|\d{4,} ?mg)(?: \w+){0,3} (?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)
alved* antid* asken atarax benso* benzo* boksen bottle box brett brettet burken citodon esken fenta* flaskan flasken ghb glasset heroin ibux* iktorivil imovane insul* ipren* kartan kartor lyrica meds metad* methadone morfi* morphine oksy* oxy* pack packet pakka pakken pamol* panod* parac* pill pill* pills propavan rivotril somnt* sovem* sovep* sovet* sovme* sovta* stesolid strip suboxone subutex table* tablet tablets tabs theralen tradolan trama* treo valium xanax xanor zopiclon zopiclone | (?:tagit|tatt|taget|tagi|tat|tog|tok|ta|tar|tager|tage|svalt|svalde|svalja|svelget|svelgde|svelge|slugt|slugte|sluge|slukt|spist|spiste|atit|knaprat|knaprade|tryckt|trykt|took|taken|take|taking|swallowed|swallow|eaten|ate)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:alla|alle|hela|hele|helt|all|whole|every|massa|masse|massor|massevis|mangder|a lot|loads|lots|bunch|handful|manga|mange|too many|handfull|navefull|handfuld|nave)(?: \w+){0,3} (?:(?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)|(?:burken|asken|kartan|kartor|glasset|pakken|pakka|brettet|brett|esken|boksen|flaskan|flasken|bottle|packet|pack|box|strip))
manga* mange* many* meget* much* mycke* mye* stor | (?:tagit|tatt|taget|tagi|tat|tog|tok|ta|tar|tager|tage|svalt|svalde|svalja|svelget|svelgde|svelge|slugt|slugte|sluge|slukt|spist|spiste|atit|knaprat|knaprade|tryckt|trykt|took|taken|take|taking|swallowed|swallow|eaten|ate) (?:\w+ )?(?:alldeles |altfor |alt |way )?(?:for mycket|for manga|for mye|for mange|for meget|for stor dos\w*|too much|too many)(?: \w+)? (?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)
meget mycket mye stor | (?:han|hon|hun|hen|de|dom|dem|nan|nagon|nan|non|nogen|nokon|en gubbe|en man|en mann|en mand|en kille|en fyr|en type|gubben|mannen|manden|killen|grannen|nabon|exet|eksen|mitt ex|min \w+|mitt \w+|mit \w+|pappa|far|brorsan|sambon|sambo|karesten|kjaresten|ekskaresten|politiet|vakten|vagten|langaren) (?:har )?(?:tagit|tatt|taget|tog|tok) (?:alldeles |altfor |alt )?(?:for mycket|for mye|for meget|for stor dos\w*)
taget tagit tatt | (?:jag|jeg) har (?:tagit|tatt|taget) (?:alldeles |altfor |alt )?(?:for mycket|for mye|for meget|for stor dos\w*|for manga|for mange)$
much | (?:too much|way too much) (?:heroin|methadone|fent\w*|ghb|coke|smack|gear|meth|spice)
drack drak drakk druckit drukket drunk slugt svalde svalt svelget swallowed | (?:svalt|svalde|svelget|slugt|swallowed|druckit|drukket|drunk|drack|drakk|drak) (?:\w+ )?(?:rakblad|barberblad\w*|klorin|klor|bleach|propplosare|losningsmedel|frostvaske|frostskydd\w*|kolarv\w*|antifreeze|lut|aftershave)
bringan brostet brystet | (?:ont|ondt|vondt|smerter|smarter|smartor|tryck|trykk|trykker|tryk|pressar|presser)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:i|over|pa|for) (?:brostet|brystet|bringan)
chest | chest pains?
chest | pain in (?:my|his|her) chest
krampade krampanfall krampar krampeanfald krampeanfall krampede kramper | (?:han|hon|hun|hen|de|dom|dem|nan|nagon|nan|non|nogen|nokon|en gubbe|en man|en mann|en mand|en kille|en fyr|en type|gubben|mannen|manden|killen|grannen|nabon|exet|eksen|mitt ex|min \w+|mitt \w+|mit \w+|pappa|far|brorsan|sambon|sambo|karesten|kjaresten|ekskaresten|politiet|vakten|vagten|langaren)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:krampar|kramper|krampede|krampade|krampeanfald|krampeanfall|krampanfall)
krampanfall krampeanfald krampeanfall | har (?:krampanfall|krampeanfall|krampeanfald)
having | having a (?:stroke|seizure|fit|heart attack)
fitting | (?:hes|shes|is) fitting
seizure | has? a seizure
hjarneblodning hjarneslag hjartattack hjarteanfald hjarteattak hjarteinfarkt hjartestop hjartinfarkt hjartstopp hjerneblodning hjerneslag hjert* hjerteanfald hjerteanfall hjerteinfarkt hjertestans hjertestopp hjertinfarkt slaganfall stroke | (?:har|far|far|fatt|fat)(?: \w+){0,2} (?:hjerteanfald|hjerteanfall|hjartinfarkt|hjertinfarkt|hjerteinfarkt|hjarteinfarkt|hjartattack|hjerteattak\w*|hjarteattak|hjarteanfald|hjertestans|hjartstopp|hjertestopp|hjartestop|stroke|slaganfall|hjerneslag|hjarneslag|hjarneblodning|hjerneblodning)
112 113 911 999 ambul* ambulance | (?:ring|ringa|ringe|skicka|send|sende|trenger|behover|brug for|bruk for|tilkall\w*|tilkald\w*|need|call|hamta|hent|maste ha|ma ha)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:ambulans\w*|ambulance|113|112|999|911)
vejret | (?:tar|tager) (?:slet |bare |overhovedet |vist )?ikke vejret
knap nappe nasten ordentlig ordentligt rigtig rigtigt | (?:trakker|trak) (?:knap|nappe|nasten ikke|ikke rigtigt?|ikke ordentligt?) (?:nok )?vejr\w*
ansigtet fjaset hovedet huden | (?:han|hun|min \w+|ven|vennen|veninde\w*|kammerat\w*|makker\w*|nabo\w*|fyren|manden|kvinden|pigen|drengen)(?: \w+){0,6} (?:bla|gra|lilla) i (?:hovedet|ansigtet|fjaset|huden)
rallede raller | (?:han|hun|min \w+|ven|vennen|veninde\w*|kammerat\w*|makker\w*|nabo\w*|fyren|manden|kvinden|pigen|drengen)(?: \w+){0,3} (?:raller|rallede)
odet | (?:(?:han|hun|min \w+|ven|vennen|veninde\w*|kammerat\w*|makker\w*|nabo\w*|fyren|manden|kvinden|pigen|drengen)|jeg) har (?:lige |vist |nok |jo )?odet
reagerer rorer siger svarer vagner | (?:ligger|sidder|faldet|faldt|sprojtet|fixet|gulvet|toilettet|trappen|banken|opgangen)(?: \w+){0,6} (?:svarer|reagerer|vagner|rorer sig|siger) (?:slet |overhovedet )?(?:ikke(?: noget)?|ingenting|intet)(?! (?:pa|i|nar|for|hans|hendes)\b)
hele sindssygt vildt voldsomt | (?:bloder|blodte?|blor)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:vildt|sindssygt|voldsomt|hele natten|hele dagen|ud over det hele|over det hele)
holder standser stoppe stopper | blod\w*(?: \w+){0,5} (?:stopper ikke|holder ikke op|vil ikke stoppe|kan ikke stoppe|standser ikke)
jager* smert* snurr* stik* stikk* trykk* | (?:stik|stikker|trykken\w*|trykker|smerter|smerte|jager|snurrer)(?: \w+){0,5} (?:i|over|for) (?:\w+ og )?brystet
brystet hjertet | (?:snurrer|sover|prikker|smerter)(?: \w+){0,3} arm\w*(?: \w+){0,5} (?:hjertet|brystet)
ansigtet mundv* | (?:mundvig\w*|ansigtet) (?:\w+ )?hanger
bevage lofte marke | kan ikke (?:marke|bevage|lofte) (?:\w+ ){0,2}(?:arm|armen|side|halvdel\w*)(?! (?:efter|fordi)\b)
helt holde kontakt | (?:(?:(?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)|seroquel\w*|quetiapin\w*|kodein\w*|dolol|ketogan|contalgin|nitazen\w*|ritalin|sertralin|mirtazapin|lamotrigin|alprazolam|fenta|sovemedicin|smertestillende|beroligende)|fix|et skud|stoffer)(?: \w+){0,6} (?:helt vak|(?:kan|kunne) ikke holde (?:\w+ ){0,2}(?:ojne\w*|vagen)|ikke kontakt)
alprazolam alved* antid* atarax benso* benzo* beroligende citodon contalgin dolol fenta fenta* ghb heroin ibux* iktorivil imovane insul* ipren* ketogan kodei* lamotrigin lyrica meds metad* methadone mirtazapin morfi* morphine nitaz* oksy* oxy* pamol* panod* parac* pill pill* pills propavan queti* ritalin rivotril seroq* sertralin smertestillende somnt* sovem* sovemedicin sovep* sovet* sovme* sovta* stesolid suboxone subutex table* tablet tablets tabs theralen tradolan trama* treo valium xanax xanor zopiclon zopiclone | (?:tagit|tatt|taget|tagi|tat|tog|tok|ta|tar|tager|tage|svalt|svalde|svalja|svelget|svelgde|svelge|slugt|slugte|sluge|slukt|spist|spiste|atit|knaprat|knaprade|tryckt|trykt|took|taken|take|taking|swallowed|swallow|eaten|ate)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:(?:[89]|[1-9]\d{1,2}|ti|tio|tyve|tjugo|tjue|tretti|trettio|tredive|tretten|fyrti|fyrtio|fyrre|forti|femti|femtio|halvtreds|hundra|hundre|hundrede|ten|twenty|thirty|forty|fifty|hundred)(?! ?mg\b| ?ml\b| ?milligram)|alle|hele|helt|for mange|for meget)(?: \w+){0,3} (?:(?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)|seroquel\w*|quetiapin\w*|kodein\w*|dolol|ketogan|contalgin|nitazen\w*|ritalin|sertralin|mirtazapin|lamotrigin|alprazolam|fenta|sovemedicin|smertestillende|beroligende)
brakkede brakker brakket hoster kaste kaster kastet | (?:kaster|kaste|brakker|brakket|hoster|kastet|brakkede) (?:\w+ )?blod
vagne vakkes | kan ikke (?:vakkes|vagne op)
brystet sindssygt vildt | hjerte\w* (?:banker|hamrer|galoperer)(?: \w+)? (?:helt )?(?:vildt|sindssygt|ud af brystet)
blikket | vak i blikket
blive | ved at blive kvalt
halsen | galt i halsen og
lam lammet | (?:lam|lammet) i (?:hele |den ene |hojre |venstre )*(?:side|siden|arm\w*|ansigt\w*)
drukket slugt slugte spist spiste taget | (?:spist|spiste|slugt|slugte|drukket|taget) (?:\w+ )?(?:rottegift|gift)
fat | fat (?:\w+ )?stod
kniv* kugle skud | (?:fat|fik|stak|stukket|stikker)(?: \w+){0,3} (?:kniv\w*|skud|kugle) i (?:mave\w*|bryst\w*|hals\w*|siden|benet|laret|armen|hovedet|ryggen)
faldet faldt sprunget | (?:faldet|faldt|sprunget) (?:ned |ud )(?:fra|af|ad) (?:\w+ )?(?:altan\w*|vindu\w*|taget|balkon\w*|\w+ sal)
er | (?:han|hun) er (?:helt |is)*kold (?:og|i (?:hele|kroppen|huden|ansigtet))
lever live | (?:lever (?:han|hun)$|om (?:han|hun) (?:lever|er i live)$)
medicin | (?:tagit|tatt|taget|tagi|tat|tog|tok|ta|tar|tager|tage|svalt|svalde|svalja|svelget|svelgde|svelge|slugt|slugte|sluge|slukt|spist|spiste|atit|knaprat|knaprade|tryckt|trykt|took|taken|take|taking|swallowed|swallow|eaten|ate) al (?:min|sin|hans|hendes) medicin(?! (?:i dag|idag|i morges|som|til tiden|nu til))
afkal* aflob* barbe* batterier eddikesyre frostvaske klor klorin kolervaske lampeolie rengo* sprinklervaske terpentin | (?:drukket|drukke|drak|drikker|slugt|slugte|sluger)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:klorin|klor|terpentin|afkalker\w*|aflobsrens\w*|rengoring\w*|frostvaske|kolervaske|sprinklervaske|lampeolie|eddikesyre|barberblad\w*|batterier)
downe* drank* dropp* had* munch* necke* poppe* | (?:ive|i|hes|shes|he|she|they|has|have|and)(?: just)? (?:had|necked|downed|popped|drank|munched|dropped)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:[89]|[1-9]\d{1,2}|ti|tio|tyve|tjugo|tjue|tretti|trettio|tredive|tretten|fyrti|fyrtio|fyrre|forti|femti|femtio|halvtreds|hundra|hundre|hundrede|ten|twenty|thirty|forty|fifty|hundred)(?! ?mg\b)(?: \w+){0,3} (?:(?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)|painkill\w*|medication|medicine|codein\w*|cocodamol|co codamol|diaz\w*|pregab\w*|gaba\w*|quetiapine?|ibuprofen|aspirin|sleepers|sleeping (?:pills|tablets)|xans|temaz\w*|nitazen\w*)(?! left)
alved* antid* aspir* atara* benso* benzo* citod* cocod* codam* codei* diaz* fenta* gaba* ghb* heroi* ibupr* ibux* iktor* imova* insul* ipren* lyric* medic* meds* metad* metha* morfi* morph* nitaz* oksy* oxy* paink* pamol* panod* parac* pill* pills* prega* propa* queti* rivot* sleep* sleeping somnt* sovem* sovep* sovet* sovme* sovta* steso* subox* subut* table* tabs* temaz* thera* trado* trama* treo* valiu* xanax* xanor* xans* zopic* | (?:tagit|tatt|taget|tagi|tat|tog|tok|ta|tar|tager|tage|svalt|svalde|svalja|svelget|svelgde|svelge|slugt|slugte|sluge|slukt|spist|spiste|atit|knaprat|knaprade|tryckt|trykt|took|taken|take|taking|swallowed|swallow|eaten|ate)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:(?:[89]|[1-9]\d{1,2}|ti|tio|tyve|tjugo|tjue|tretti|trettio|tredive|tretten|fyrti|fyrtio|fyrre|forti|femti|femtio|halvtreds|hundra|hundre|hundrede|ten|twenty|thirty|forty|fifty|hundred)|twelve|fifteen|sixteen|eighteen|loads?|a lot|tons?|lots|bunch|pile|heap|handful|rest|whole|full|all)(?! ?mg\b| ?ml\b)(?: \w+){0,3} (?:(?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)|painkill\w*|medication|medicine|codein\w*|cocodamol|co codamol|diaz\w*|pregab\w*|gaba\w*|quetiapine?|ibuprofen|aspirin|sleepers|sleeping (?:pills|tablets)|xans|temaz\w*|nitazen\w*)(?! left| home)
many much | (?:ive|i have|i|hes|shes|he|she|theyve|they|mate|friend|boyfriend|girlfriend|brother|sister)(?: think| has| have| just| mightve| must have)? (?:taken|took|injected|used|smoked|shot up) (?:way |far |a bit )?(?:too|to) (?:much|many)(?=$| (?:and|i|im|help|please|plz|now|tonight|this time|of (?:it|them|those|these|my (?:meds|pills|tablets))|gear|stuff|drugs|pills|smack|brown|dope|speed|again|what|need|feel|cant|hes|shes)\b)
pills tablets | (?:ive |i have |i |just |and )(?:taken|took|swallowed) (?:some )?(?:pills|tablets)(?=$| (?:to|and|because|so|i|im|cant|sorry|help)\b)
oded | oded
oding | oding
odd | (?:i|ive|has|have|just|hes|shes|he|she) odd(?=$| (?:and|so|because|cos|i|im|please|plz|help|need|now|tonight|today|again|at|in|on|hes|shes|theyre|they|he|she|quick|sorry|asap)\b)
od | (?:gonna|going to|might|will|about to|wanna|want to|has|have|i) od(?=$| (?:and|so|because|cos|i|im|please|plz|help|need|now|tonight|today|again|at|in|on|hes|shes|theyre|they|he|she|quick|sorry|asap)\b)
over | (?:hit|gear|smack|heroin|dig|brown)(?: \w+){0,4} (?:going|gone|went) over
naloxone narcan nyxoid | (?:gave|give|giving|given|used|need)(?: (?:him|her|them|the|some|two|2))? (?:narcan|naloxone|nyxoid)(?! (?:kit|train\w*|course|refill|for|at|next))
naloxone narcan nyxoid | (?:narcan|naloxone|nyxoid) (?:quick|now|asap|please help|isnt work\w*|not work\w*|didnt work)
chest | chest (?:\w+ ){0,3}(?:hurt\w*|hurting|tight\w*|pains?|aches?|crushing|burning)(?! in (?:the )?drawers)
chest | (?:tight\w*|pressure|crushing|pains?) (?:\w+ )?(?:in|on) (?:my|his|her) chest
gurgling | gurgling
choking rattling snoring | (?:snoring|rattling|choking) (?:noises?|sounds?)
slumped | slumped (?:over|on|against|in)
cold | out cold
droop* | face (?:is |has )?droop\w*
speech words | slur(?:ring|red)(?: \w+)? (?:words|speech)
aslee* doorw* floor* snori* stair* | (?:floor|snoring|asleep|stairs|doorway)(?: \w+){0,6} (?:wont|not|cant)(?: \w+)? (?:come|coming|rouse|wake)(?: him| her)?(?: round| to| up)?
gray grey purple stiff | (?:hes|shes|theyre|he|she|face|skin|lips)(?: \w+){0,2} (?:gr[ae]y|purple|stiff)(?: and| now| in the face)(?: cold| clammy| stiff| limp| floppy|$)
stiff | stiff and cold
stiff | cold and stiff
bleed bleeding bleeds | bleed(?:ing|s)? (?:loads|lots|alot|really bad\w*|heavily|non ?stop|all over|to death|out|(?:bad\w* )?from (?:the |his |her |my |their )?(?:head|neck|throat|stomach|belly|mouth|ears?|wrists?|arms?|chest|bum|down))
blood | blood (?:is )?(?:everywhere|all over|pouring|gushing|spurting)
blood | (?:vomit\w*|cough\w*|throw\w*|threw|spit\w*|bring\w*|puk\w*)(?: up)?(?: \w+)? blood
blood | (?:lost|losing|loosing) (?:a lot of|alot of|lots of|loads of|so much|too much) blood
heart heartbeat pulse | (?:cant|dont|do not|couldnt) (?:feel|find) (?:a|any|his|her|my|the) (?:pulse|heart ?beat)
heart heartbeat | no heart ?beat
stopped stopping | (?:his|her) heart (?:has )?(?:stopped|stopping)
giving stopping | my heart is (?:stopping|giving out)
convulsing convulsions seizing seizures | (?:seizing|convulsing|convulsions|seizures)
having | (?:hes|shes|keeps|started) having (?:a )?fits?
die | dont let (?:me|him|her|them) die
antifreeze bleach cleaner killer poison spirit weedkiller | (?:drank|drunk|swallowed|took)(?: \w+){0,3} (?:bleach|antifreeze|weed ?killer|rat poison|white spirit|poison|drain cleaner)
blue | (?:hes|shes|he is|she is|he was|she was|theyre)(?: \w+)? blue(?=$| (?:in|and|help|please|now|round|around)\b)
blue | blue lips
coming dripping leaking running | blood (?:is )?(?:coming|running|dripping|leaking) (?:out|from)
feel move | cant (?:feel|move)(?: my| his| her)? (?:left|right|one|whole|legs?|arms?|face|body|half)\b(?! (?:in|into|of the (?:sofa|bed))\b)
side* | (?:left|right|one) side(?: of \w+ \w+)?(?: is| went| has gone| feels)? (?:numb|paraly\w*|weak|drooping)
numb | (?:arm|face|mouth)(?: \w+){0,3} numb(?! (?:from|after|because)\b)
respond responding | (?:he|she|friend|mate|mum|mam|dad) (?:wont|isnt|dosnt|is not|not) respond(?:ing)?$
breath breathe respond wake | (?:cant|couldnt|unable to|trying to) (?:get|make) (?:him|her|them|my \w+) (?:to )?(?:wake(?! up (?:early|for|on|at|in|before)\b)|breathe?|respond)(?: up)?
blue gray grey purple | (?:turning|turned|gone|going|went) (?:blue|purple|gr[ae]y)(?=$| (?:and|in|help|now|please|lips|face|around)\b)
batteries battery blade blades bleach detergent glass poison razorblade razorblades | (?:ate|eaten|swallowed|drank|drunk|took|taken|eat)(?: \w+){0,3} (?:poison|bleach|batteries|battery|razor ?blades?|glass|detergent)(?! (?:bottle|jar))
doubl* tripl* twice* | (?:took|taken|had|drank|drunk)(?: \w+){0,2} (?:double|triple|twice)(?: \w+){0,4} (?:dose|(?:(?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)|painkill\w*|medication|medicine|codein\w*|cocodamol|co codamol|diaz\w*|pregab\w*|gaba\w*|quetiapine?|ibuprofen|aspirin|sleepers|sleeping (?:pills|tablets)|xans|temaz\w*|nitazen\w*))
bottle | bottle of (?:vodka|whiske?y|gin|rum|spirits|wine)(?: \w+){0,3} (?:with|and|on)(?: \w+){0,3} (?:(?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)|painkill\w*|medication|medicine|codein\w*|cocodamol|co codamol|diaz\w*|pregab\w*|gaba\w*|quetiapine?|ibuprofen|aspirin|sleepers|sleeping (?:pills|tablets)|xans|temaz\w*|nitazen\w*)
badly severely | (?:badly|severely) (?:burn\w*|hurt|injured)
burned burnt | burn(?:ed|t) (?:my|him|her) ?self(?: \w+)? bad\w*
head* | (?:hit|banged|cracked|smashed|split) (?:my|his|her) head(?: \w+){0,6} (?:sick|vomit\w*|blacked|passed|dizzy|bleeding|blood|blurr\w*|unconscious|knocked|open)
bathr* floor* groun* stair* toile* | (?:floor|ground|stairs|bathroom|toilet)(?: \w+){0,5} (?:not|isnt|wont) (?:answer\w*|respond\w*|talk\w*|mov\w*)
cold limp stiff | (?:is|are|hes|shes|gone|all) (?:blue|grey|gray) and (?:cold|stiff|limp)
artery vein | cut (?:an|my|his|her) (?:artery|vein)
floppy limp | (?:gone|went|going|all) (?:floppy|limp)(?! with)
swelling | face (?:is )?swelling
closing swelling | throat (?:is )?(?:swelling|closing)
slutt* | slutt\w* (?:og |a |med a )?(?:pust|puste|pusta|pusting)
pust pusta pustar puste puster | (?:pust|puste|puster|pustar|pusta) (?:na )?(?:ikke|ikkje|inte|itte)
pust pusta pustar puste puster | pust(?:e|er|ar|a)? (?:\w+ )?(?:darlig|rart|merkelig|ujevnt|ujamt|overfladisk|saktere|nesten ikke|knapt|sa vidt)
gisp* hikst* hiv* kav* kjemp* snapp* | (?:hikst\w*|gisp\w*|hiv\w*|snapp\w*|kjemp\w*|kav\w*) (?:etter|efter|for) (?:\w+ )?(?:luft|pust\w*|anda|a puste|a fa luft)
puste* | pusteproblem\w*
puste* | pustevansk\w*
pustestopp | pustestopp
andenod | andenod
gurgl* rall* surkl* | (?:surkl\w*|gurgl\w*|rall\w*) (?:nar|i (?:halsen|brystet|pusten)|og)
snork* | snork\w* (?:\w+ )?(?:rart|merkelig|snalt|unormalt|underlig)
anda puls* pusten | (?:puls\w*|pusten|anda) (?:\w+ )?(?:er |e |ar )?(?:borte|vekk|forsvant|stoppa|stoppet)
puls | (?:finner|finn|kjenner|kjenn) (?:\w+ )?(?:ingen|ikke non|ikkje noko) puls
finner | finner ikke puls\w*
liv respons vaken vakken vakna vakne vekk vekka vekke vekket vekkt vekt vekte | (?:far|fikk|fekk|klarer|klare|klara|klarar|greier|greie|greia|kan|evner|kommer|kjem|kjam)(?: (?:han|ham|hun|henne|ho|hu|de|dem|kompisen|broren|dama|vi|jeg|eg|a|e)){0,2} (?:ikke|ikkje|inte|itte)(?: (?:han|ham|henne|ho|hu|til|a|og|dem|kompisen|broren|dama|min|mi)){0,5} (?:vaken|vakken|vekt|vekka|vekket|vekte|vekkt|vakne|vakna|vekke|vekk pa|liv i|liv|respons)(?! (?:tidlig|for|av vekker\w*|om morgen\w*|tidsnok))
reagerar reagerer svara svarar svarer | ligg\w*(?: \w+){0,6} (?:svarer|svarar|svara|reagerer|reagerar) (?:ikke|ikkje)(?! pa (?:telefon|tlf|sms|mobil\w*|meld\w*))
kald | kald og stiv
kald | stiv og kald
anda pust pusta puste pusten | (?:far|fikk|fekk|klarer|klare|klara|klarar|greier|greie|greia|kan|evner|kommer|kjem|kjam)(?: \w+)? (?:ikke|ikkje|inte|itte)(?: \w+)? (?:puste|pusta|pust|pusten|anda)(?! (?:ut|lettet|lettere|rolig|gjennom)\b)
bevege beveger beveget rore rorer rort | (?:rorer|rore|rort|beveger|bevege|beveget) (?:seg|sa|pa seg) (?:ikke|ikkje|inte|itte)
beveget rore rort | (?:ikke|ikkje|inte|itte) (?:rort|beveget|rore) (?:pa )?seg
kontaktbar | ikke kontaktbar
kontakt | ligg\w*(?: \w+){0,8} (?:ikke|ikkje|inte|itte)(?: \w+)? kontakt
livla* | livlaus\w*
medvi* | medvitslaus\w*
bevis* | bevisstlaus\w*
bevis* | bevistlos\w*
svimt | svimt av
svima | svima av
besvimte | besvimte
dana | dana av
nettopp | dana nettopp
kontakt | far ikke kontakt med (?:han|ham|henne|hun|hu|ho|kompisen(?: min)?|broren(?: min)?|dama(?: mi)?)(?! (?:pa|over|via|i|fordi|nar|siden|lenger|eller)\b)
ansiktet fjeset huden leppene munnen tryne trynet | (?:gra|grabla|blagra|lilla|kritthvit\w*|likblek) (?:i|rundt|pa) (?:hele )?(?:ansiktet|fjeset|trynet|huden|leppene|munnen|tryne)
ansiktet fjeset kjeften leppa* leppan trynet | bla (?:i|om|pa) (?:hele )?(?:trynet|fjeset|ansiktet|leppa\w*|leppan|kjeften)
leppa* | leppa\w*(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} bla
dytta* etter* fatt knask* putta* slukt* spise* spist* stapp* svelg* tatt tatt* teke* tok* trykk* trykt* | (?:tatt|tok|teke|tatt i meg|spist|spiste|spise|svelg\w*|svelga|slukt|slukte|trykt|trykte|trykka|knaska|fatt i meg|stappa|putta|dytta|etter)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:(?:[89]|[1-9]\d{1,2}|ti|tio|tyve|tjugo|tjue|tretti|trettio|tredive|tretten|fyrti|fyrtio|fyrre|forti|femti|femtio|halvtreds|hundra|hundre|hundrede|ten|twenty|thirty|forty|fifty|hundred)(?! ?mg\b| ?ml\b)|fjorten|femten|seksten|sytten|atten|nitten|tolv|alle|alt|all|hel|heil|hele|heile|helt|resten|masse|massevis|haugevis|haug|mange|neve|neven|handfull|en haug)(?: (?:av|med|de|alle|min|mine|mitt|hele|heile|full|et|en|stykker|stk|brett|pakker|esker)){0,3} (?:(?:(?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)|sobril\w*|vival\w*|stilnoct|zopik\w*|apodorm|paracett?\w*|paralgin\w*|pinex\w*|nobligan\w*|dolcontin\w*|rohyp\w*|rollere|buprenorfin\w*|gbl|amfe?t?amin\w*|amfetamin|quetia\w*|seroquel\w*|truxal|vallergan|nozinan|litium|blodtrykksmed\w*|hjertemed\w*|sovemedisin\w*|pregabalin\w*|gabapentin\w*|neurontin|medisin\w*|medikament\w*|metta)|(?:(?:burken|asken|kartan|kartor|glasset|pakken|pakka|brettet|brett|esken|boksen|flaskan|flasken|bottle|packet|pack|box|strip)|eska|eske|boks|glass|flaska|blister\w*|dosett\w*|pilledosett\w*|lageret))
mange mye mykje sterk sterkt | (?:har|jeg|eg|han|hun|ho|hu|dama|kompis\w*|broren)(?: \w+){0,2} (?:satt|sette|skutt|tatt|fatt i (?:seg|meg)|dopa|dopet|royka|tok|blanda)(?: \w+)? for (?:mye|mykje|mange|sterkt|sterk|mye stoff)(?= (?:og|na|no|denne|i dag|i natt|tror|trur|hjelp|stoff|dop|piller|heroin|ghb|metta|speed|sprit|av)\b|$)
od* oda* odar* oder* odet* overd* | (?:(?:han|hon|hun|hen|de|dom|dem|nan|nagon|nan|non|nogen|nokon|en gubbe|en man|en mann|en mand|en kille|en fyr|en type|gubben|mannen|manden|killen|grannen|nabon|exet|eksen|mitt ex|min \w+|mitt \w+|mit \w+|pappa|far|brorsan|sambon|sambo|karesten|kjaresten|ekskaresten|politiet|vakten|vagten|langaren)|hu|ho|dei|typen|dama|kona|mora|faren|far|stefaren|stefar|sonnen|broren|broder|bror|onkelen|onkel|eks|eksmannen|eksdama|ektemannen|kompisen|kameraten|gutta|gutter|karer|karene|menn|folk|gjengen|nokre|torpedo\w*|venninna|ungen|jenta|gutten|besteforeldra)(?: har| tok| fikk| kan ha| ma ha)? (?:tatt |tok |fatt |fikk |satt )?(?:en )?(?:od|odet|oda|oder|odar|overdosa\w*|overdosert)(?! dag\w*)
od oda odet | (?:har|tatt|ta|tar|tok|jeg|i) (?:en )?(?:od|oda|odet)(?! dag\w*)$
heilt helt | (?:tatt|tok|satt|skutt|ruset|rusa|skudd)(?: \w+){0,8} (?:er|e) (?:helt|heilt) (?:borte|vekk|ute|vakk)
drakk drukke drukket slukt* spist spiste svelg* tatt tok | (?:drukket|drukke|drakk|svelg\w*|slukt\w*|tatt|tok|spist|spiste) (?:\w+ ){0,2}(?:klorin|salmi\w*|terpentin|rodsprit|frostvaske|spylervaske|plumbo|kjemikalie\w*|white spirit|bensin|avlops\w*|batterisyre|rottegift|musegift|gift|teskje gift)
dytta etter fatt knaska putta slukt slukte spise spist spiste stappa svelg* svelga tatt teke tok trykka trykt trykte | (?:tatt|tok|teke|tatt i meg|spist|spiste|spise|svelg\w*|svelga|slukt|slukte|trykt|trykte|trykka|knaska|fatt i meg|stappa|putta|dytta|etter) (?:alt|alle|det) (?:jeg|eg|vi|som|av)(?: \w+){0,4} (?:(?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)|sobril\w*|vival\w*|stilnoct|zopik\w*|apodorm|paracett?\w*|paralgin\w*|pinex\w*|nobligan\w*|dolcontin\w*|rohyp\w*|rollere|buprenorfin\w*|gbl|amfe?t?amin\w*|amfetamin|quetia\w*|seroquel\w*|truxal|vallergan|nozinan|litium|blodtrykksmed\w*|hjertemed\w*|sovemedisin\w*|pregabalin\w*|gabapentin\w*|neurontin|medisin\w*|medikament\w*|metta)
gift | (?:fatt i|putta|puttet|fatt|spist|drukket)(?: (?:meg|seg|i|no|noko)){0,3} gift
forgifta | forgifta
forgiftet | forgiftet
drikken drinken glasset olet | (?:putta|puttet|hatt|lagt|helt|dopa)(?: \w+){0,3} (?:drinken|drikken|glasset|olet) (?:min|mitt|hennes|mi)
dopa dopet | (?:dopa|dopet) (?:meg |henne )?ned
nalokson nesespray | trenger (?:nalokson|nesespray)(?! pa | til| ny| neste| mer)
nalokson neses* | (?:gitt|ga|gir) (?:han |ham |henne |hun |ho )?(?:nalokson|nesespray\w*)
funker hjalp hjelper virker | nesespray\w*(?: \w+){0,3} (?:virker|funker|hjelper|hjalp) ikke
dobbe* | dobbel\w* dos\w* (?:av |med )?(?:metadon|metta|subutex|heroin|ghb|morfin|oxy\w*|ben[sz]o\w*|sobril\w*|insulin)
svelg* | svelg\w* (?:\w+ )?(?:batteri\w*|magnet\w*)
kramp* | (?:han|hun|ho|hu|ungen|dama|kompisen(?: min)?) (?:har|far) (?:en )?krampe\w*(?! i (?:legg\w*|lar\w*|bein\w*|fot\w*|mage\w*|rygg\w*|skuld\w*|nakke\w*|hand\w*))
sluttar slutter stansar stanser stoppar stopper | blor(?: \w+){0,3} og (?:det |blodet )?(?:slutter|stopper|stanser|sluttar|stoppar|stansar) (?:aldri|ikke|ikkje)
krampa | (?:han|hun|ho|hu|ungen|dama|kompisen(?: min)?) krampa(?= |$)
hodet* | (?:slo|slatt|slag|smell|falt)(?: \w+){0,3} hodet(?: \w+){0,6} (?:spyr|svimmel|kvalm|besvim\w*|dobbelt)
bryst* | bryst\w*(?: \w+){0,2} (?:gjor|gjer|gjorde|er) (?:\w+ )?vondt
bryst* | brystsmert\w*
bryst* hjert* | (?:stikk\w*|press\w*|klem\w*|snor\w*|vondt|verk\w*) (?:\w+ ){0,2}(?:i|over|rundt|pa|bak) (?:bryst\w*|hjertet)(?! (?:av|over|etter at|nar jeg tenker|for|med)\b)
ansik* fjes* hoyre kroppen munn* munnv* siden trynet venstre | (?:skjev|skeiv|skjeiv|lam|lamma|nummen|heng\w*)(?: \w+){0,3} (?:ansikt\w*|fjes\w*|trynet|munn\w*|munnvik\w*|halve kroppen|ene siden|hele siden|venstre arm|hoyre arm)
far fatt fekk fikk har | (?:far|fatt|fikk|fekk|har) (?:\w+ )?(?:slag|hjerneslag|drypp)(?! (?:i|pa|mot|av)\b)(?= (?:tror|trur|na|og|hjelp|i natt|nettopp)\b|$)
stansa stanser stanset stoppa stopper stoppet svikter | hjert\w*(?: \w+){0,2} (?:stopper|stoppa|stoppet|stanser|stanset|stansa|svikter)(?! (?:nesten|et |ett |litt|nar|da )\b)
epi* epile* kramp* | (?:epileptisk\w*|epilepsi\w*|epi|krampe\w*) ?anfall\w*
anfall kramper | (?:han|hun|ho|hu|dama|kompisen|broren)(?: \w+){0,2} (?:anfall|kramper)(?! av)
blod* det | (?:blod\w*|det) (?:\w+ )?(?:spruter|spruta|fosser|fossa)
blodet | blodet (?:\w+ )?renner
blodd* blode* blor* | (?:blor|blodde|bloder)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?: ?sa det| ?falt| ?sykt| ?masse| ?sprut\w*| ?jevlig| ?javlig| ?stygt| ?gjennom| ?fra| ?ut av| ?som et| ?kraftig| ?i hjel| ?ihjel)(?! nes\w*| tann\w*)
basjer bæsjer hoster kasta kaster spydde spyr spytter | (?:spyr|kaster opp|hoster(?: opp)?|spytter|spydde|kasta opp|bæsjer|basjer) (?:\w+ )?blod
bevege opp reise rore sta | (?:falt|ramla|ramlet|datt|dett|snubla|deisa|skle[ai]?\w*|ligg\w*)(?: \w+){0,10} (?:kommer|kjem|klarer|klarar|klare|far|greier|kan)(?: \w+){0,2} (?:ikke|ikkje)(?: \w+){0,4} (?:opp|reise|rore|bevege|sta)(?! (?:av|fra|om|tidlig|for)\b)
kjenner | (?:fryser|kald|ute)(?: \w+){0,4} kjenner (?:ikke )?(?:\w+ )?(?:bein\w*|foten\w*|fottene|fing\w*|tarne)
vannet | vannet (?:har )?(?:gatt|gikk)(?: \w+){0,4} blor
trenger | trenger (?:\w+ )?(?:lege|legehjelp|legevakt\w*)(?: \w+){0,3} (?:akutt|straks|med en gang|oyeblikkelig)
hjelp legehjelp | (?:trenger|treng|ma ha) (?:\w+ )?(?:akutt|oyeblikkelig) (?:lege)?hjelp(?! (?:med|til))
faller fell ramler | (?:han|hun|ho|hu|dama|kompisen) (?:faller|fell|ramler) (?:om|sammen)(?! i latter)
blor | (?:gravid|barnet|babyen)(?: \w+){0,4} blor
gravid | blor(?: \w+){0,4} gravid
halse* svelg* tunga* tunge* | (?:tunga|tungen|halsen|svelget)(?: \w+){0,2} hovn\w*
grofta snofonna snon snoskavlen | (?:ligg\w*|sovn\w*) (?:\w+ ){0,3}(?:i|ute i) (?:snon|snofonna|snoskavlen|grofta)
frosset nedkj* | (?:nedkjol\w*|frosset i ?hjel)(?! mat\w*)
knivs* | knivstikk\w* i
brystet halsen laret magen ryggen siden | kniv i (?:magen|brystet|ryggen|laret|halsen|siden)
skaut skjot skutt stakk stukket | (?:stukket|stakk|skutt|skaut|skjot) (?:\w+ )?i (?:magen|brystet|ryggen|laret|halsen|siden|hodet|beinet)
strom | fatt strom (?:i|gjennom)
112* 113* ambul* lufta* sykeb* | (?:ring\w*|send\w*|skaff\w*|trenger|treng|tilkall\w*|ma ha|hent)(?: \w+){0,4} (?:ambulanse\w*|luftambulanse\w*|sykebil\w*|113|112)(?! (?:kjorte|tilbud|kroner|kr)\b)
anas | anas inte
andas snarkar | (?:snarkar|andas) (?:\w+ )?\w*(?:konstigt|skumt|underligt|markligt|ytligt|ojamnt|stotigt|rosslande|sallan)
rosslar | (?:han|hon|hen|gubben|killen|tjejen|kompis\w*|polaren|sambon|grannen|farsan|morsan)(?: \w+){0,5} rosslar
fradga fradgan fradgar | fradga(?:r|n)?(?: (?:ur|i|kring|om|runt)\b)?
ansiktet fingrarna lapp* munnen | (?:gra|lila|askgra|likblek|vit)(?:a|t)? (?:om|runt|i|pa|kring) (?:lapp\w*|ansiktet|munnen|fingrarna)
iskall iskalla iskallt kall kalla kallt stel stela stelt | (?:kall|stel|iskall)(?:a|t)? (?:o|och|a|som|samt) (?:alldeles |helt )?(?:bla|stel|livlos|blek|gra)(?:a|t)?
iskall kall | (?:bla|blek|gra|stel)(?:a|t)? (?:o|och|a) (?:alldeles |helt )?(?:is)?kall
kontakt kontaktbar okontaktbar | (?:okontaktbar|inte kontaktbar|ej kontaktbar|gar inte att fa kontakt med (?:henne|honom))
ligge* | ligger(?: \w+){0,4} (?:ororlig\w*|och skakar|o skakar|i snon|i en snodriva)
dackad utslagen utslagna | (?<!jag )(?<!ja )(?<!katten )(?<!hunden )ligger(?: \w+){0,2} (?:utslagen|utslagna|dackad)
armen benet halsen ljumsken | (?:nalen|kanylen|sprutan|pumpen)(?: \w+){0,3} i (?:armen|benet|halsen|ljumsken)
hostar kraks krakts spyr spytt | (?:spyr|spyr upp|kraks|kraks upp|spytt|krakts|hostar|hostar upp) (?:\w+ )?blod
bloder | bloder (?:\w+ )?(?:ur|fran|i) (?:oron\w*|orat|huvud\w*|skall\w*|munnen|halsen|magen|handled\w*|armen|armarna)
bloder | bloder (?:sjukt|ymnigt|kopiost|ganska|rejalt|skit\w*|svin\w*|som fan)
ansiktet mungipan | (?:mungipan|ansiktet) (?:\w+ )?hanger
forlamad | forlamad i (?:halva|ena|hela|armen|ansiktet)
ansiktet halva hoger sidan vanster | (?:domnat|domnar|bortdomnad)(?: \w+){0,3} (?:ansiktet|halva|ena sidan|vanster sida|hoger sida)
allergisk anafy* anfall epilepsi epilepsianfall epileptiskt | (?:epilepsi|epilepsianfall|epileptiskt anfall|ep anfall|anafylak\w*|allergisk chock)
hjartat | (?:hjartat|hjartat har) (?:stannat|stannade|stannar)
hjartstartare | behover (?:en )?hjartstartare
alls armarna benen efter | (?:kan|gar) inte (?:att )?(?:rora|kanna) (?:benen|armarna|mig (?:alls|efter))
gor | gor (?:hjart och lung|hlr)
manga* mkt* mycke* stark* stor* stora* | (?:tagit|tatt|taget|tagi|tat|tog|tok|ta|tar|tager|tage|svalt|svalde|svalja|svelget|svelgde|svelge|slugt|slugte|sluge|slukt|spist|spiste|atit|knaprat|knaprade|tryckt|trykt|took|taken|take|taking|swallowed|swallow|eaten|ate)(?: \w+){0,2} for (?:mycket|mkt|mycke|manga|stor|stora|stark|starka)(?: \w+){0,2} (?:(?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)|tabbar|bensar|klona\w*|alprazolam|knark|tjack|horse|hero|amf\w*|ladd|keta\w*|kola|medicin\w*|droger|sil|dos\w*)
stark stor | for (?:stor|stark) (?:sil|fix|tripp)
mkt mycke mycket | (?:silat|trillat|tagit|tog|fixat|knarkat|pundat) (?:alldeles )?for (?:mycket|mkt|mycke)$
benso* gbl* ghb* heroi* metad* morfi* subut* xanor* | (?:ghb|gbl|benso\w*|heroin|metadon|xanor|subutex|morfin)(?: \w+){0,2} (?:o|och|a|med|plus) (?:\w+ )?(?:druckit|alkohol|sprit|vodka|ghb|gbl|benso\w*|heroin|metadon|fent\w*)
alprazolam apodo* bensa* doset* halcion klona* lergigan litium medicinburken oxascand seroquel sobril tabba* tabl | (?:tryck(?:er|t)?|svalj(?:er|t)?|knaprar|knaprat|sulat|sular|tagit|tar|ta|tog|hallt)(?: \w+){0,2} (?:(?:[89]|[1-9]\d{1,2}|ti|tio|tyve|tjugo|tjue|tretti|trettio|tredive|tretten|fyrti|fyrtio|fyrre|forti|femti|femtio|halvtreds|hundra|hundre|hundrede|ten|twenty|thirty|forty|fifty|hundred)(?! ?mg\b| ?ml\b| ?milligram)|alla|hela|massa|massor)(?: \w+){0,3} (?:tabbar\w*|tabl|bensar\w*|klona\w*|alprazolam|oxascand|sobril|seroquel|lergigan|halcion|litium|medicinburken|dosett\w*|apodos\w*)
andas | (?:svart|jobbigt|tungt|omojligt)(?: \w+)? att andas
svarar | (?:ligger|somnat|sitter)(?: \w+){0,5} svarar (?:\w+ )?inte
andnod | andnod
svarar | svarar inte nar jag (?:skakar|ropar|ruskar|slar|ror)
forsar pumpar rinner sprutar | (?:rinner|sprutar|forsar|pumpar) (?:\w+ )?blod
blod blodet | blod(?:et)? (?:\w+ )?(?:rinner|sprutar|forsar|pumpar)
nalox* narcan | (?:gett|gav|ger|fatt)(?: \w+){0,3} (?:nalox\w*|narcan)
resa upp* | (?:kan|kommer|orkar|klarar) inte (?:att )?(?:resa mig|ta mig upp|komma upp|stalla mig upp|upp)(?: \w+){0,3} (?:fran golvet|\w*golvet|ur badkaret|langre)
legat* ligge* | (?:ligger|legat)(?: \w+){0,2} pa (?:\w*golv\w*|toan)(?: \w+){0,5} (?:inte|sen igar|hela natten|ont|blod\w*)
tungan | (?:bitit|biter) sig i tungan
kroppen | (?:han|hon|hen)(?: \w+){0,2} skakar i hela kroppen
luktar | inte (?:synts|sett|hort av)(?: \w+){0,8} luktar
liklukt | liklukt
druckit fatt hallt svalt | (?:fatt|druckit|svalt|hallt) i (?:mig|mej|sig) (?:\w+ )?(?:klorin|tvattmedel|losningsmedel|lut|kaustik\w*|frostskydd\w*|kylarvatska|rengoring\w*|t sprit)
brostet | brostet (?:\w+ ){0,2}(?:gor|varker|trycker|krampar)(?! (?:mig|att))
angri* attac* banka* banke* baska* biter* denge* hotar* knivh* kvale* kvele* misha* missh* overf* slar* spark* strup* stryp* taske* taver* truer* valdt* voldt* | (?:slar|slar|banker|bankar|denger|tasker|sparkar|sparker|stryper|strupar|kvaler|kveler|angriper|overfaller|overfalder|misshandlar|mishandler|valdtar|voldtar|voldtager|taver|baskar|hotar|truer|attackerar|knivhugger|biter)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:mig|meg|mej|oss|os|henne|honom|hende|ham|barna|barnen|bornene|barnet|mamma|mor|mama|min \w+|mitt barn|mit barn|mina barn|mine born|sin \w+|sina \w+|sine \w+|sit barn|dem|dom)
angrebet angrepet angripen attackerad banka banket dodshotad hotad knivhuggen mishandlet missh* overfaldet overfallen overfalt ranad ranet rovet skjuten skudt skutt slagen slagit slat slatt sparkad strypt truet valdtagen voldtaget voldtatt | (?:blir|bliver|vert|bli)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:slagen|slagit|slatt|slat|misshandlad\w*|mishandlet|valdtagen|voldtatt|voldtaget|ranad|ranet|rovet|overfalt|overfallen|overfaldet|knivhuggen|skjuten|skutt|skudt|angripen|angrepet|angrebet|hotad|truet|dodshotad|sparkad|strypt|attackerad|banket|banka)
doda* dodar* drabe* drepe* ihjal* ihjel* kniva* skada* skade* skjut* skyde* skyte* sla* slas* | (?:han|hon|hun|hen|de|dom|dem|nan|nagon|nan|non|nogen|nokon|en gubbe|en man|en mann|en mand|en kille|en fyr|en type|gubben|mannen|manden|killen|grannen|nabon|exet|eksen|mitt ex|min \w+|mitt \w+|mit \w+|pappa|far|brorsan|sambon|sambo|karesten|kjaresten|ekskaresten|politiet|vakten|vagten|langaren)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:doda|dodar|drepe|dreper|drabe|draber|sla ihjal|slar ihjal|sla ihjel|slar ihjel|skada|skade|skader|sla|slas|kniva|skjuta|skyte|skyde)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:mig|meg|mej|oss|os|henne|honom|hende|ham|barna|barnen|bornene|barnet|mamma|mor|mama|min \w+|mitt barn|mit barn|mina barn|mine born|sin \w+|sina \w+|sine \w+|sit barn|dem|dom)
haller har holder med svingar svinger | (?:(?:han|hon|hun|hen|de|dom|dem|nan|nagon|nan|non|nogen|nokon|en gubbe|en man|en mann|en mand|en kille|en fyr|en type|gubben|mannen|manden|killen|grannen|nabon|exet|eksen|mitt ex|min \w+|mitt \w+|mit \w+|pappa|far|brorsan|sambon|sambo|karesten|kjaresten|ekskaresten|politiet|vakten|vagten|langaren)|med|har|holder|haller|viftar|vifter|hotar|truer)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:med|har|holder|haller|svingar|svinger) (?:en |et |ett |sin )?(?:\w+ )?(?:kniv|kniven|pistol|gevar|vapen|vaben|oks|okse|yxa|machete|slagtra|balltre|jarnror)
balltre gevar jarnror kniv machete oks okse pistol vaben vapen yxa | (?:utanfor|utenfor|udenfor|runt|rundt|star|star|kommer|springer|loper|lober) med (?:en |et |ett )?(?:kniv|pistol|gevar|vapen|vaben|oks|okse|yxa|machete|balltre|jarnror)
doda drabe drepe hugga kniva knivhugga knivstikke mordra myrde skjuta skyde skyte sla | (?:ska|skal|kommer|vill|vil|tanker|tenker|kommer til|far lust)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:att |a |at )?(?:doda|drepe|drabe|sla ihjal|sla ihjel|kniva|knivhugga|knivstikke|skjuta|skyte|skyde|mordra|myrde|hugga|sla ned|sla ner)(?! (?:mig|meg|mej)) \w+
bryde bryta bryte bryter sla sparka sparke | (?:forsoker|forsoger|prover|haller pa|holder pa|er ved at|star och|star og)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:bryta sig in|bryte seg inn|bryde ind|bryter seg inn|sparka in|sparke inn|sparke doren|sla in|sla inn)
bryder bryter | (?:bryter|bryder) (?:sig|seg) (?:in|inn|ind)
dora doren dorr dorren | (?:sparkar|sparker|slar)(?: \w+){0,2} (?:in|inn|ind) (?:dorren|dora|doren|min dorr)
slar sparker | (?:sparker|slar) (?:min )?(?:dor|dora|doren) (?:ind|inn)
inde inne | (?:nan|nagon|non|nogen|han|hon|hun|de|dom)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:inne|inde) (?:i|hos) (?:min|mitt|mit|meg|mig|lagenheten|leiligheten|lejligheden)
haller holder | (?:haller|holder) (?:mig|meg|mej|oss|os|henne|hende) (?:fangen|fanget|fange|fast|inlast|innesperret|indesparret)
captive locked prisoner | (?:holding|keeping|keeps) (?:me|us|her) (?:captive|prisoner|locked)
skjuter skyder skyter | (?:nan|nagon|non|nogen|de|dom|han)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:skjuter|skyter|skyder)
kvele* | kvelertak\w*
stryp* | strypgrepp\w*
kvale* | kvalertag\w*
halsg* | halsgreb\w*
bange* livra* livre* radd* redd* | (?:radd|redd|bange|livredd|livradd)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:for mitt liv|for livet|for mit liv|for livet mitt)
bange* radd* redd* | (?:radd|redd|bange)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:han|hon|hun|hen|de|dom|dem|nan|nagon|nan|non|nogen|nokon|en gubbe|en man|en mann|en mand|en kille|en fyr|en type|gubben|mannen|manden|killen|grannen|nabon|exet|eksen|mitt ex|min \w+|mitt \w+|mit \w+|pappa|far|brorsan|sambon|sambo|karesten|kjaresten|ekskaresten|politiet|vakten|vagten|langaren)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:slar|sla|dodar|doda|dreper|drepe|draber|drabe|skadar|skader|kommer tillbaka|kommer tilbake|kommer tilbage|gor mig illa)
assau* attac* beati* beats* choke* choki* hits* hitti* hurti* hurts* kicki* kicks* kill* killi* punch* rape* rapes* rapin* slapp* slaps* stabb* stabs* stran* threa* | (?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:hits|hitting|beats|beating|punching|punches|kicking|kicks|strangling|strangles|choking|chokes|stabbing|stabs|rape|rapes|raping|attacking|attacks|hurting|hurts|threatening|threatens|slapping|slaps|assaulting|kill|killing)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:me|us|her|him|them|my \w+|his \w+|their \w+|the kids?|mum|mom|someone|somebody)(?! (?:to it|up on))
axe bat gun guns knife knives machete weapon weapons | (?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:has|with|got|have|pulled|holding) (?:a |his |her )?(?:knife|knives|guns|gun|weapons|weapon|machete|bat|axe)
afrai* fear* scare* | (?:scared|afraid|fear)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:for my life|kill me|hurt me|hit me|beat me)
kill murder shoot stab | (?:going|gonna|want|will|ill)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:kill|stab|shoot|murder) (?!my ?self|time|me self|herself|himself|themsel)(?:\w+)
break* broke* kicki* | (?:breaking|broke|kicking)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:in|into my|down my door|my door|the door)(?: now)?
someone | someone (?:is )?(?:in|inside) my (?:flat|room|house|apartment|home)
brander brender brenner brinner | det (?:brinner|brenner|brander|brender) (?!for)(?:\w+)
brander brenner brinner | (?:brinner|brenner|brander) (?:i|hos|har i|her i|inne) (?:\w+)
brinner | det brinner$
brenner | det brenner$
brander | det brander$
ildebrand | ildebrand
eldsvada | eldsvada
brand brander brenner brinner | (?:lagenheten|leiligheten|lejligheden|huset|koket|kjokkenet|kokkenet) (?:brinner|brenner|brander|star i brand)
fire | (?:flat|house|building|kitchen|room|bed|apartment|stairs|stairwell|place) is on fire
there theres | (?:there is|theres) a fire
fire | is on fire
genne* prygl* skall* smadr* taske* taver* | (?:tasker|taver|smadrer|gennembanker|prygler|skaller)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:mig|os|hende|ham|dem|bornene|ungerne|mine born|[ms]in (?:kareste|kone|mand|mor|far|son|datter|soster|bror|ven|veninde|kammerat))(?! (?:\w+ )?i (?:fodbold|fifa|skak|kort|spil\w*|dart|ludo|bold|uno|bordtennis|badminton|playstation))
bank klo task tav | (?:jeg|hun|vi|min \w+|born\w*) (?:\w+ )?far (?:altid |tit |stadig )?(?:task|bank|tav|klo)(?! pa)(?! (?:\w+ )?i (?:fodbold|fifa|skak|kort|spil\w*|dart|ludo|bold|uno|bordtennis|badminton|playstation))
med | (?:mand|mand|fyre?|typer|rocker\w*|nogen|han|de|dem)(?: \w+){0,6} med (?:en |et )?(?:\w+ )?(?:koller?|bat|knojern|jernror|knive|skydevaben)
efter | (?:rocker\w*|pusher\w*|bande\w*|langer\w*|de|dem|han|eksen|min eks) er (?:ude )?efter mig(?! (?:med|for|om)\b)
forfolger jager | (?:jager|forfolger) mig(?! i dromme)
de der en han hun nogen | (?:de|han|hun|nogen|en|der) (?:\w+ )?bryder (?:\w+ )?ind(?! (?:i samtal\w*|nar|hver gang))
laser last lukker lukket sparrer sparret | (?:han|hun|de|eksen|karesten|min \w+)(?: \w+){0,2} (?:laser|last|lukker|lukket|sparrer|sparret) mig (?:inde|ind)
lade lader | (?:han|hun|de|eksen|karesten|min \w+) (?:vil ikke lade|lader ikke) mig (?:ga|komme|slippe)(?: ud| vak| hjem| fri|$)
trued* truer* truet* | (?:truer|truet|truede)(?: \w+)? med at (?:brande|skyde|sla|drabe|stikke|smadre|skare|kvale|komme efter)
bange | (?<!ikke )bange for (?:ham|min (?:kareste|mand|eks|ekskareste|ekskone|eksmand|samlever|kone|stedfar))(?! (?:ikke|skal|bliver|er|far|gar)\b)
ned | (?:jeg|vil|skal) (?:\w+ )?(?:stikker?|slar?) (?:ham|hende|dem|nabon|min \w+) ned
ham hende nabon | (?:jeg|vil|skal) (?:\w+ )?smadrer? (?:ham|hende|nabon)
fat hamrer ind smadre sparker | (?:star|er) (?:\w+ )?(?:udenfor|uden for|foran min dor|ved min dor)(?: \w+){0,6} (?:fat i mig|hamrer|sparker|vil ind til mig|smadre mig)
tvang tvinger tvunget | (?:tvang|tvinger|tvunget) (?:mig|hende)(?: \w+)? (?:sex|seng|samleje|have sex)
rorer rort rorte tager taget tog | (?:rorte|rorer|rort|tog|taget|tager) (?:\w+ )?(?:pa|ved) mig (?:\w+ )?(?:mod|imod|selvom|uden at)
i | (?:er|gik|gar|gat) (?:der )?(?:\w+ )?ild i (?!brandeovn|pejs|ovnen|grillen|kullene|fest|den fest|en|jer|os|mig)\w+
ild | (?:sat|satte|satter|satte) ild (?:i|til|pa) (?!brandeovn|pejs|grill|en |ovnen)\w+
er gar | (?:er|gar) (?:der )?(?:\w+ )?brand (?:i|pa|hos) (?:opgang\w*|lejlig\w*|kokken\w*|huset|bygning\w*|kalder\w*|gangen|nabon\w*|skralde\w*|trappe\w*|varelse\w*|sofa\w*|sengen|min \w+)
fuld fuldt fyldt masser sort | (?:fuldt?|fyldt|masser|sort) (?:af |med )?rog
hele | rog (?:ud )?over det hele
slar sparker tasker taver | (?:slar|sparker|taver|tasker) (?:\w+ )?(?:ungerne|vores \w+|drengen|pigen|babyen)
haret | (?:hiver|river|trakker) mig i haret
hjem hjemme | tor ikke (?:ga hjem|vare hjemme)
bliver | der bliver skudt
skyderi | skyderi (?:i|udenfor|nede)
fremmed fremmede mand | (?:mand|mand|fremmede?) (?:\w+ )?(?:inde )?i min (?:lejlighed|stue|seng|gang)
inde | en inde i min (?:lejlighed|stue)
brase bryde komme trange | (?:nogen|en|mand|mand|han|eksen)(?: \w+){0,3} (?:prover|forsoger|er ved) (?:pa )?at (?:komme|trange|bryde|brase) ind
rog* | rog\w* (?:\w+ )?(?:valter|strommer) (?:ud|ind|op)
polit* | ^(?:hjalp )?(?:kan i |vil i )?(?:ring|ringe|send|sende|tilkald|tilkalde) (?:til |efter )?politi\w*(?: nu| hurtigt|$)
door | (?:(?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)|theyll|theyve|someones|somebodys|mate|friend|neighbou?rs|pimp|gang|men|guys|lads|blokes|boys|flatmates|stranger)(?: \w+){0,4} (?:kick|smash|break|boot|bash|forc|bang)(?:e|ed|es|ing|in)?(?: \w+)? (?:my |the |our )?(?:front )?door (?:in|down|off)
try trying | (?:(?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)|theyll|theyve|someones|somebodys|mate|friend|neighbou?rs|pimp|gang|men|guys|lads|blokes|boys|flatmates|stranger)(?: \w+){0,2} try(?:ing)? to (?:get|break|force|climb|kick) (?:in(?=$| (?:now|and|help|please)\b)|into my (?:flat|room|house|place)|(?:in )?through (?:the|my) (?:window|door))
break bust cave cut kick smash snap | (?:(?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)|theyll|theyve|someones|somebodys|mate|friend|neighbou?rs|pimp|gang|men|guys|lads|blokes|boys|flatmates|stranger)(?: \w+){0,6} (?:break|smash|snap|cut|bust|kick|cave) (?:my|her|his) (?:\w+ )?(?:legs|knees|knee ?caps|fingers|face|head|jaw|arms|bones|skull)
kneecap | kneecap me
assault attack batter behead harm hurt murder rape shoot stab strangle | (?:hell|shell|theyll|will|gonna|going to|wants to|want to|trying to|tried to|says|threat\w*|thret\w*)(?: \w+){0,2} (?:stab|shoot|murder|hurt|harm|batter|rape|attack|assault|strangle|behead) (?:me|us|her|him|them|my \w+)(?! feelings)
coming | coming (?:for|after) me(?! (?:at|on|to|by|in a|tomorrow|today|later|\d)\b)
coming | coming to get me(?: \w+){0,4} (?:money|owe|debt|hide|knife|help)
let letting | (?:wont|refus\w* to|dosnt|dosnt|wouldnt|not) let(?:ting)? (?:me|us|her) (?:leave|out)(?! (?:of|on|to|with|home|early|the (?:list|scheme|contract|group|chat|programme))\b)
locked | (?:hes|shes|theyre|they|he|she|theyve|has|have)(?: \w+)? locked (?:me|us|her) (?:in|up)
against | against my will
hidin* | hiding(?: \w+){0,5} from (?:him|her|them|my (?:ex|boyfriend|husband|partner|dad|brother|dealer))
hiding | im hiding in (?:the|my)
afraid frightened petrified scared terrified | (?:scared|afraid|frightened|terrified|petrified) (?:of|for) (?:him|her|them|what (?:he|she|they)|my (?:ex|boyfriend|girlfriend|husband|wife|partner|neighbou?r|dealer|brother|dad|son|flatmate|kids))(?! (?:reaction|dogs?|cat|cats))
cops feds police | (?:^|please |someone |somebody |quick |can you |need you to )(?:call|ring|phone|send|get) (?:the )?(?:police|cops|feds)(?=$| (?:now|please|quick|hes|shes|theyre|they|help|asap)\b)
cops police | need (?:the )?(?:police|cops)(?: now| here| quick| asap|$)
calling crying screa* shout* yelling | (?:scream\w*|shout\w*|crying|yelling|calling) (?:out )?for help
danger | in (?:real |serious |big |immediate |grave )?danger(?! of)
safe | (?:not|dont feel|isnt) safe (?:with (?:him|her|them)|around (?:him|her|them)|at home|from (?:him|her|them))
destroying smashing trashing wrecking | (?:(?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)|theyll|theyve|someones|somebodys|mate|friend|neighbou?rs|pimp|gang|men|guys|lads|blokes|boys|flatmates|stranger)(?: \w+)? (?:smashing|trashing|wrecking|destroying) (?:up|my|our|everything)
throat | by (?:the|my|her|his) throat
neck throat | (?:hands?|arm) (?:round|around|on) (?:my|her|his) (?:throat|neck)
kick* | kick\w* (?:my|his|her) (?:head|face) in
fire | (?:flat|kitchen|house|bed|sofa|curtain|stove|cooker|room|building|bin|door|oven)s? on fire
fire | set(?:ting)? fire to
alight fire | set(?:ting)?(?: \w+){1,3} (?:on fire|alight)
smoke | smoke (?:everywhere|pouring|filling|all over|coming (?:from|out|under|through))
smoke | full of smoke
smell | smell (?:of )?(?:gas|burning)
leak | gas leak
threa* | threat\w*(?: \w+){0,5} (?:burn|set fire|torch|blow up)
burn | burn(?: down)? (?:the|my|our) (?:flat|house|place|building)(?: down)?
forc* made make makes making | (?:forc\w*|mak(?:e|es|ing)|made) me (?:to )?(?:(?:sell|deal|hold|carry) (?:drugs|weed|gear|crack|for|their|his)|have sex|sleep with|do sexual|prostitut\w*)
forced | forced (?:me )?(?:into )?(?:sex|prostitution)
taken | taken over my (?:flat|place|home|house)
flat home house place room | (?:wont|refus\w* to|not|dont) (?:leave|get out of) my (?:flat|place|home|house|room)(?! (?:until|till|today|much|any ?more|alone)\b)
dealing selling | (?:dealing|selling) (?:drugs |crack )?(?:in|from|out of) my (?:flat|place|home)
chasing following stalking | (?:(?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)|theyll|theyve|someones|somebodys|mate|friend|neighbou?rs|pimp|gang|men|guys|lads|blokes|boys|flatmates|stranger)(?: \w+){0,3} (?:following|stalking|chasing) me(?! (?:on|up)\b)
got had has have holding pulled waving with | (?:(?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)|theyll|theyve|someones|somebodys|mate|friend|neighbou?rs|pimp|gang|men|guys|lads|blokes|boys|flatmates|stranger)(?: \w+){0,6} (?:with|got|has|have|had|pulled|waving|holding) (?:a |an |the |his |her )?(?:\w+ )?(?:knife|knives|guns?|machete|axe|crowbar|weapons?)(?! (?:and fork|and forks|licen\w*|set|shop|block|sharpener))
door flat house room window | (?:(?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)|theyll|theyve|someones|somebodys|mate|friend|neighbou?rs|pimp|gang|men|guys|lads|blokes|boys|flatmates|stranger)(?: \w+){0,4} try(?:ing)? to (?:get|break|force) (?:in|into|through) (?:my|the) (?:door|flat|window|house|room)
forced forcing | (?:forced|forcing) (?:him|her|them) ?sel\w+ on (?:me|her)
inappropriately sexually there without | (?:touch\w*|grop\w*) me (?:sexually|down there|without|inappropriately)
held | (?:being|im|am|were|was) held (?:here|captive|hostage|prisoner|against)
hostage | held hostage
kidna* | kidnap\w*
leave | cant leave (?:because )?(?:he|she|hes|they|theyre)\b
smell smells | smells? (?:of |like )?gas
smell | gas smell
smell | smell gas
beat* | beat\w* the (?:shit|crap|hell|life|living \w+) out of (?:me|her|him|us)
chucked smashed threw throwing throws | (?:(?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)|theyll|theyve|someones|somebodys|mate|friend|neighbou?rs|pimp|gang|men|guys|lads|blokes|boys|flatmates|stranger)(?: \w+)? (?:threw|throws|throwing|chucked|smashed) (?:a |an |the )?(?:\w+ )?(?:at (?:me|her|my (?:head|face))|over my head)
angriper bankar banker biter dasker denger drep drepa drepe fiker juler kveler lugger mishandler slar sler sparkar sparker spytter strup* truer trugar truger trugr valdtar | (?:(?:han|hon|hun|hen|de|dom|dem|nan|nagon|nan|non|nogen|nokon|en gubbe|en man|en mann|en mand|en kille|en fyr|en type|gubben|mannen|manden|killen|grannen|nabon|exet|eksen|mitt ex|min \w+|mitt \w+|mit \w+|pappa|far|brorsan|sambon|sambo|karesten|kjaresten|ekskaresten|politiet|vakten|vagten|langaren)|hu|ho|dei|typen|dama|kona|mora|faren|far|stefaren|stefar|sonnen|broren|broder|bror|onkelen|onkel|eks|eksmannen|eksdama|ektemannen|kompisen|kameraten|gutta|gutter|karer|karene|menn|folk|gjengen|nokre|torpedo\w*|venninna|ungen|jenta|gutten|besteforeldra)(?: \w+){0,2} (?:slar|sler|banker|bankar|sparker|sparkar|denger|kveler|strup\w*|lugger|biter|spytter|truer|truge?r|trugar|dasker|fiker|drepe|drepa|drep|mishandler|juler|angriper|valdtar) (?:opp |til |ned |los pa |etter )?(?:(?:meg|mei|me|mi|ma|mig)|oss|henne|hennar|ham|han|ho|hu|ungen\w*|barna|borna|mora mi|mor mi|sonnen min|dattera mi|datter\w*|dama mi|kompisen min)(?! (?:i|til) (?:bridge|sjakk|kort|yatzy|fifa|spill|at)\b| om (?:a|at|hvor)\b)
angrepet angripe banka fanga innelast innesperra juling knivstukket mishandla mishandlet overfalt rana ranet robba skutt slatt slege sparka stukket trua truet truga valdtatt valdteken voldtatt voldteke | (?:blir|vert|bli|verte)(?: \w+){0,3} (?:slatt|slege|slatt ned|banka|banka opp|juling|mishandla|mishandlet|voldtatt|valdteken|valdtatt|voldteke|rana|ranet|robba|overfalt|trua|truet|truga|angrepet|angripe|knivstukket|stukket|skutt|sparka|innelast|innesperra|fanga)(?! (?:ut|av|opp med|over|i (?:sjakk|fotball|kort)|fast)\b)
deng grisebank juling kjeften munnen nesa oyet pryl trynet tygga | (?:far|fikk|fatt|fekk|far)(?: \w+){0,2} (?:juling|deng|pryl|grisebank|en pa (?:trynet|tygga|kjeften|nesa|munnen|oyet))(?! av (?:regn|regninger)\b)
bank | (?:fikk|far|fatt|fekk) (?:skikkelig |mye |masse )?bank(?= (?:av|i gar|hjemme|na|no|igjen)\b|$)
ansiktet asfal* bakken bord* dora gata golv* gulv* haret hodet radia* trapp* vegg* | (?:(?:han|hon|hun|hen|de|dom|dem|nan|nagon|nan|non|nogen|nokon|en gubbe|en man|en mann|en mand|en kille|en fyr|en type|gubben|mannen|manden|killen|grannen|nabon|exet|eksen|mitt ex|min \w+|mitt \w+|mit \w+|pappa|far|brorsan|sambon|sambo|karesten|kjaresten|ekskaresten|politiet|vakten|vagten|langaren)|hu|ho|dei|typen|dama|kona|mora|faren|far|stefaren|stefar|sonnen|broren|broder|bror|onkelen|onkel|eks|eksmannen|eksdama|ektemannen|kompisen|kameraten|gutta|gutter|karer|karene|menn|folk|gjengen|nokre|torpedo\w*|venninna|ungen|jenta|gutten|besteforeldra)(?: \w+){0,3} (?:kast\w*|sleng\w*|slengte|dytt\w*|skubb\w*|rosk\w*|slep\w*|dro|drar|pressa|presset|presser|slo|dunka|banka|smalt|dengte) (?:(?:meg|mei|me|mi|ma|mig)|oss|henne|hennar|ham|han|ho|hu|ungen\w*|barna|borna|mora mi|mor mi|sonnen min|dattera mi|datter\w*|dama mi|kompisen min)(?: \w+){0,2} (?:i|inn i|mot|ned|over|etter|opp i|inni)(?: \w+)? (?:vegg\w*|gulv\w*|golv\w*|trapp\w*|bord\w*|dora|haret|bakken|asfalt\w*|ansiktet|hodet|gata|radiator\w*)
ansiktet fjeset hodet huet trynet | (?:slo|dunka|banka|slar|dunker|banker|sparka|sparker|stampa|trampa)(?: \w+)? (?:hodet|trynet|ansiktet|fjeset|huet) (?:mitt|hennes|hans|til (?:han|henne|ho|mamma))
armen kjeven nesa ribbe* tenna tennene | (?:slar|slo|knust\w*|knuser|knakk|brakk|brekt) (?:nesa|kjeven|tenna|armen|tennene|ribbein\w*) (?:min|mi|mine|pa meg)
brekke kappe knekke knekker knuse kutte skyte | (?:knekke|knekker|knuse|brekke|skyte|kappe|kutte)(?: av)? (?:\w+ )?(?:beina|beinet|knaskal\w*|kneskal\w*|fingr\w*|armene|trynet|skallen|hodet)(?: (?:mine|mitt|mi|min)| (?:pa|til) (?:meg|oss|han|ham|henne|deg|ho))
halsen strupen | (?:(?:han|hon|hun|hen|de|dom|dem|nan|nagon|nan|non|nogen|nokon|en gubbe|en man|en mann|en mand|en kille|en fyr|en type|gubben|mannen|manden|killen|grannen|nabon|exet|eksen|mitt ex|min \w+|mitt \w+|mit \w+|pappa|far|brorsan|sambon|sambo|karesten|kjaresten|ekskaresten|politiet|vakten|vagten|langaren)|hu|ho|dei|typen|dama|kona|mora|faren|far|stefaren|stefar|sonnen|broren|broder|bror|onkelen|onkel|eks|eksmannen|eksdama|ektemannen|kompisen|kameraten|gutta|gutter|karer|karene|menn|folk|gjengen|nokre|torpedo\w*|venninna|ungen|jenta|gutten|besteforeldra)(?: \w+){0,2} (?:tok|tar|tatt|holdt|holder|klemt\w*|klem\w*|grep)(?: \w+){0,2} (?:i|rundt|pa|om) (?:halsen|strupen)
halsen | (?:hendene|handa|henda) rundt halsen
kverk* | kverk\w* tak
strup* | struptak\w*
strup* | strupetak\w*
inne | (?:han|hun|eksen|typen|de|non|kjaresten|mannen)(?: har)? (?:last|laste|laser|stengt) (?:meg|oss|henne) inne
har holder laser last laste lukka lukker sperr* steng* | (?:har |holder |lukker |laste |last |laser |sperr\w* |steng\w* |lukka )(?:meg|oss|henne|ma) (?:\w+ )?(?:inne(?! (?:og|pa badet fordi|fordi nokkel\w*|i (?:oppgangen|gangen|bilen) (?:fordi|og)))|innelast|innesperra|innesperret|fanget|fanga|fast i|som (?:fange|gissel))
slipp* | slipp\w* (?:meg|oss|ma) (?:ikke|ikkje) (?:ut|ga|av garde)(?! (?:fra sykehus\w*|av avdeling\w*|i jobb))
nekta nekter | (?:nekter|nekta) (?:meg|oss) a ga(?= |$)(?! (?:pa|til|i|ut med|med)\b)
fange fanget gissel innestengt | (?:er|e|blir|ble) (?:holdt fanget|holdt fange|innestengt av|tatt som gissel)
gissel | tatt gissel
banke finne gjore knerte kverke skade ta tak | (?:de|dei|dem|han|non|nokon|gjengen|torped\w*|gutta|dealer\w*|langer\w*)(?: \w+){0,4} (?:skal|vil|kommer|kjem|kommer for|skulle|ute etter)(?: a| og| til a| for a)? (?:ta|fa tak i|finne|kverke|knerte|banke|skade|gjore slutt pa) (?:meg|oss|ma)(?=$| (?:na|no|snart|i natt|i kveld|og|hvis|om|hvis|viss|nar|jeg|eg|alle|a|for penger|med kniv|de)\b)(?! og (?:hjelpe|kjore|ungene med))
dora* doren* innga* vindu* | (?:hamrer|dundrer|sparker|banker|hamra|sparka|banka|star|ringer)(?: \w+){0,4} (?:dora|doren|inngangsdora|vinduet)(?: \w+){0,8} (?:ta meg|drepe|drepa|true\w*|truer|kniv|redd|livredd|balltre|vapen|pistol)
torpe* | torpedo\w*(?: \w+){0,4} (?:meg|dora|doren|oss|etter|her|penger)
balltre gevar hagle jernror kniver knokejern kolle machete macheter oks pistoler | (?:karer|menn|folk|gutter|gjeng|non|typer|gutta|dei|de|han)(?: \w+){0,4} (?:balltre|kolle|macheter?|jernror|knokejern|oks|kniver|pistoler|hagle|gevar|gevar)(?! (?:pa|i|til) (?:butikk\w*|trening|gaten|jakt))
dundrar dundrer hamrar hamrer slar sparkar sparker | (?:eks|eksen|exen|ex|eksmannen|typen|kjaresten|samboren)(?: \w+){0,4} (?:slar|hamrer|dundrer|sparker|hamrar|sparkar|dundrar) (?:\w+ )?pa (?:dora|doren|vinduet|ruta)
brote brutt sparka sparket | (?:redd|livredd)(?: \w+){0,2} (?:han|non|nokon|de|dei|eks\w*|exen|typen)(?: \w+){0,2} (?:brote|brutt|sparka|sparket) (?:\w+ )?(?:opp|inn)
tvang* tving* tvung* | (?:tving\w*|tvang|tvunget|tvinga)(?: seg)? (?:pa )?(?:meg|henne|oss|ma)(?: \w+){0,4} (?:sex|samleie|prostit\w*|selge meg|ligge med|seg|suge|kle av)
mens mot seksuelt | (?:forgrep|forgriper|forgripe|tok|tar|tatt|tafs\w*)(?: \w+)? (?:seg )?pa (?:meg|henne|ungen\w*|barn\w*|datter\w*|sonnen)(?: \w+)?(?: seksuelt| mens| mot)(?= |$)
forgrep forgrepet forgripe forgriper | (?:forgrep|forgriper|forgripe|forgrepet) seg
tafs* | tafs\w* pa (?:meg|henne)
samleie sex | (?:sex|samleie) (?:\w+ )?(?:mot min vilje|mens jeg sov|uten at jeg)
vilje | mot min vilje
banke brenne drep drepa drepe dreper gjore helselos hjel ihjel knivstikke kverka kverke rotta sette skyta skyte slakte stikke tenne trynet | (?:lyst (?:til )?a|skal|ska|vil|kommer til a|kunne|klar til a|redd jeg|tenker pa a|vurderer a)(?: \w+){0,2} (?:drepe|drepa|drep|dreper|skyte|skyta|knivstikke|stikke ned|kverke|kverka|sla i ?hjel|sla helselos|slakte|banke (?:opp|ned|ham|han|henne|dritten|skiten|vettet|livskiten|non|nokon)|ta rotta pa|knuse trynet|gjore kal pa|brenne ned|tenne pa|sette fyr pa)(?! (?:meg|ma|tid|peis\w*|lys\w*|ovn\w*|griller|grill\w*|stearin\w*|katta|edderkopp\w*|flu\w*|mygg\w*|rott\w*|mus\w*|royk\w*|en (?:royk|sigg|film|serie|video|scene)|bal\w*|kul\w*|blink|rakett\w*|elg\w*|gullfugl\w*)\b) \w+
tor torer tors tort | (?:tor|tors|torer|tort) (?:ikke|ikkje) (?:a )?(?:ga hjem|dra hjem|ga heim|vare hjemme|vere heime|vare alene med|ga ut|dra heim|sove|sova)(?: (?:fordi|for|pga|etter|nar|grunnet))?(?: \w+){0,2} (?:han|ham|hun|eksen|faren|typen|de|dei|nabon|non|gjengen|kjaresten)
gjemmer gjemt gjommer gjomt | (?:gjemmer|gjommer|gjemt|gjomt) meg (?:\w+ )?(?:for|fra|pa|i)(?: \w+){0,3} (?:han|ham|eksen|typen|kjaresten|samboren|faren|dem|de|badet|skapet|kjelleren|boden)(?! siden i)
livredd redd | (?:redd|livredd) for (?:han|ham|henne|typen|eksen|samboren|kjaresten|mannen min|livet|faren|broren min|hva han)(?! (?:skal bli|blir) (?:syk|sur|lei|skuffa))
broren eksen faren han hun kjaresten mannen sambor samboren sonnen stefa* typen | (?:mannen min|kjaresten(?: min)?|sambor(?:en)?(?: min)?|typen(?: min)?|eksen|faren min|broren min|stefar\w*|sonnen min|han|hun) (?:\w+ )?(?:slar|(?:er|e|blir|vert) (?:\w+ )?(?:voldelig|valdeleg)(?: \w+)*)$
valdeleg voldelig | (?:blir|vert|er) (?:voldelig|valdeleg)
truer truga trugar | (?:utenfor|penger|dora|trappa|gangen)(?: \w+){0,4} (?:truer|trugar|truga)$
henne meg | (?:han|non|nokon|mannen|vakta|nabon) (?:\w+ )?(?:klar|kladde|tafs\w*|befol\w*) (?:pa )?(?:meg|henne)
blei bli blir vart vert | (?:blir|vert|bli|blei|vart) (?:\w+ )?slegen?e?(?! ut)
banke kakke skyte sla stikke | (?:skal|ska|vil|kommer til a|lyst (?:til )?a|klar til a)(?: \w+){0,2} (?:stikke|sla|skyte|banke|kakke) (?!meg)(?:\w+ ){1,2}(?:ned|i ?hjel|helselos|sonder og sammen)(?! i (?:sjakk|fifa))
a eg jeg | (?:jeg|eg|a) (?:\w+ )?(?:dreper|drep|drepe|kverker|kverke|slar i ?hjel) (?:\w+ )?(?:han|ham|henne|ho|hu|dem|non|nokon|deg|dere|dykk|nabon|eksen|utleier\w*|jav\w*|fan\w*|drit\w*)
gissel | tatt (?:meg|oss|henne) (?:som )?gissel
livet | (?:han|hun|de|eksen|typen|faren|non|nabon|kjaresten|mannen)(?: \w+){0,3} (?:skal|vil|kommer til a|truer med a|prover a|provde a) (?:\w+ )?ta livet av (?:meg|oss|henne|ungene|barna)
fyr | (?:tok|tar|tatt|tek|har tatt|satt|setter|sett|satte) fyr
star | star i (?:full )?(?:fyr|brann)
overtent | overtent
brann | (?:^|det er |det e |har |full |er |star i )brann (?:i|pa|hos) (?:\w+ )?(?:leiligheten|leilegheita|leiligheta|leilighet|kjelleren|kjellaren|oppgangen|trappa|trappeoppgangen|kjokkenet|kjokenet|stua|soverommet|badet|rommet|senga|sofan|bygget|blokka|huset|boden|gangen|nabon|komfyren|sikringsskapet|soppelrommet|hybelen)
brann | (?:det er|det e|vi har|hjelp|ferdig) brann(?! (?:som|kamp\w*|mot|i (?:serien|cupen|bergen)|spill\w*|fans|dag|det|fra|bil\w*|\d))(?= (?:her|na|no|i|hos|hjelp|pa|kom)\b|$)
brann | ^brann (?:her|na|no|hjelp|hos)
brann | ^brann$
brenn | det brenn$
brenn | brenn (?:i|hos|pa) (?:\w+ )?(?:leiligheten|leilegheita|leiligheta|leilighet|kjelleren|kjellaren|oppgangen|trappa|trappeoppgangen|kjokkenet|kjokenet|stua|soverommet|badet|rommet|senga|sofan|bygget|blokka|huset|boden|gangen|nabon|komfyren|sikringsskapet|soppelrommet|hybelen)
brenn brenner fyr star | (?:komfyren|ovnen|kjelen|gryta|stekepanna|kasserollen|senga|sofan|gardin\w*|madrassen|soppel\w*|bosset|tv\w*|huset|leiligheten|bilen|sykkelen) (?:brenner|brenn|tok fyr|star i)
royk ryk ryker | (?:ryker|ryk|kommer royk) (?:\w+ )?(?:fra|ut av|opp av) (?:\w+ )?(?:(?:leiligheten|leilegheita|leiligheta|leilighet|kjelleren|kjellaren|oppgangen|trappa|trappeoppgangen|kjokkenet|kjokenet|stua|soverommet|badet|rommet|senga|sofan|bygget|blokka|huset|boden|gangen|nabon|komfyren|sikringsskapet|soppelrommet|hybelen)|stikkontakt\w*|kontakten|ladere?n|batteri\w*|tv\w*|ovnen|lampa)
royk | (?:det er|det e|kommer|kjem|masse|mye|mykje|tykk|svart|full av|fullt av|fylt med|velter)(?: \w+){0,2} royk (?:\w+ )?(?:i|fra|ut av|under|inn i|over|opp av) (?:\w+ )?(?:leiligheten|leilegheita|leiligheta|leilighet|kjelleren|kjellaren|oppgangen|trappa|trappeoppgangen|kjokkenet|kjokenet|stua|soverommet|badet|rommet|senga|sofan|bygget|blokka|huset|boden|gangen|nabon|komfyren|sikringsskapet|soppelrommet|hybelen)
brenner | royk (?:i|ut av|fra) (?:leiligheten|leilegheita|leiligheta|leilighet|kjelleren|kjellaren|oppgangen|trappa|trappeoppgangen|kjokkenet|kjokenet|stua|soverommet|badet|rommet|senga|sofan|bygget|blokka|huset|boden|gangen|nabon|komfyren|sikringsskapet|soppelrommet|hybelen)(?: \w+)? (?:det )?brenner
gassl* | gasslukt\w*
lukter | lukter (?:\w+ )?gass
gasslekkasje | gasslekkasje
tent | tent pa (?:leiligheten|huset|senga|sofan|gardin\w*|boden|soppelet|kjelleren|seg)
brenner | brenner (?:i|hos|pa) (?:\w+ )?(?:leiligheten|leilegheita|leiligheta|leilighet|kjelleren|kjellaren|oppgangen|trappa|trappeoppgangen|kjokkenet|kjokenet|stua|soverommet|badet|rommet|senga|sofan|bygget|blokka|huset|boden|gangen|nabon|komfyren|sikringsskapet|soppelrommet|hybelen)
daskar forfoljer haret hugger jagar klipper knivar knuffar mular puckar puttar skjuter smaller sparkar spoar stalkar tafsar trycker | (?:(?:han|hon|hun|hen|de|dom|dem|nan|nagon|nan|non|nogen|nokon|en gubbe|en man|en mann|en mand|en kille|en fyr|en type|gubben|mannen|manden|killen|grannen|nabon|exet|eksen|mitt ex|min \w+|mitt \w+|mit \w+|pappa|far|brorsan|sambon|sambo|karesten|kjaresten|ekskaresten|politiet|vakten|vagten|langaren)|dom|gubbarna|ganget|snubben|snubbarna|ngn|gubbe)(?: \w+){0,3} (?:skjuter|hugger|knivar|spoar|puckar|mular|sparkar ner|jagar|forfoljer|stalkar|tafsar pa|klipper till|smaller till|daskar|drar i haret pa|trycker upp|knuffar|puttar) (?:mig|meg|mej|oss|os|henne|honom|hende|ham|barna|barnen|bornene|barnet|mamma|mor|mama|min \w+|mitt barn|mit barn|mina barn|mine born|sin \w+|sina \w+|sine \w+|sit barn|dem|dom)
dodar hugger knivar misshandlar skjuter slar spoar stryper tar valdtar valtar | (?:skjuter|dodar|hugger|knivar|spoar|slar|tar|stryper|vald?tar|misshandlar) (?:dom|de|di|han|hon|nan|nagon|ngn|gubbarna|exet|grannen) (?:\w+ )?(?:ihjal )?(?:mig|mej|oss|henne|honom|barnen)
later slapper | (?:slapper|later) (?:mig|mej|oss) inte (?:\w+ )?(?:ut|ga$|ga (?:ut|hem|harifran|hari)|komma ut|lamna)
slappa slapper | (?:slapper|slappa) inte (?:ut (?:mig|mej|oss)|(?:mig|mej|oss) (?:ut|harifran))
lata slappa | (?:inte|ej) (?:lata|slappa) (?:ut )?(?:mig|mej|oss) (?:ga|ut|lamna|komma ut)
inlast last | (?:last in|inlast) (?:mig|mej|oss) (?:\w+ )?(?:pa|i) (?:toa\w*|badrum\w*|sovrum\w*|garderob\w*|forrad\w*)
last | (?:han|hon|dom|de|exet|sambon|min \w+) (?:har )?last in (?:mig|mej|oss)
gomma gommer gomt | (?:gommer|gomt|gomma) (?:mig|mej|oss) (?:for|fran) (?:honom|henne|dom|han|exet|min|mitt)
dorr dorren fonst* rutan ytterdorren | (?:exet|mitt ex|han|dom|de|nan|nagon|ngn|gubbar\w*)(?: \w+){0,3} (?:bankar|sparkar|slar|rycker|bultar)(?: \w+){0,2} (?:pa|i) (?:min |mitt )?(?:dorr|dorren|ytterdorren|fonst\w*|rutan)
efter | (?:dom|de|han|nan|nagon|langaren|ganget|exet|de dar)(?: \w+)? (?:ar|e) (?:\w+ )?ute efter (?:mig|mej|oss)
tors vagar | (?:vagar|tors) inte (?:ga hem|aka hem|oppna|sova hemma|vara hemma)(?: \w+){0,6} (?:han|hon|dom|exet|de|nan)\b
stryk | (?:far|fa|far jag|ger (?:mig|mej|henne)) stryk
ropar skriker | (?:skriker|ropar) (?:\w+ )?(?:pa |om |efter )?hjalp
sonder | (?:han|hon|sambon|sonen|min \w+|exet|killen)(?: \w+){0,2} (?:slar|slagit|slog) sonder
branna hamnas klippa knappa knivskara puckla spoa spranga tanda | (?:ska|kommer|vill|tanker)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:spoa|puckla|knivskara|klippa|knappa|branna ner|tanda pa|spranga|hamnas)(?! (?:gras\w*|har\w*|nagl\w*|ljus\w*|lamp\w*|spis\w*|grill\w*|bras\w*|kamin\w*|ugn\w*|tv\w*|cigg\w*|mig|mej|kort|upp|en |ett ))
brandrok | brandrok
gaslukt | gaslukt
luktar | luktar gas
massa mkt mycket svart tjock | (?:massa|mycket|mkt|tjock|svart) rok
rok | rok (?:\w+ )?(?:i|ur|fran|under) (?:trapp\w*|hall\w*|lagenhet\w*|kallar\w*|grann\w*|dorr\w*|koket)
tande tander tant | (?:tant|tander|tande) (?:eld )?pa (?:hos|i|soprum\w*|lagenhet\w*|dorr\w*|kallar\w*|soporna|bilen|huset|barnvagn\w*)
huset kalla* koket lagen* sopru* trapp* tvatt* | (?:brinner|brand|eld) i (?:trapp\w*|soprum\w*|kallar\w*|lagenhet\w*|huset|koket|tvattstug\w*)
laser | (?:han|hon|killen|min \w+|sambon|exet|de|dom)(?: \w+)? laser in (?:mig|mej|oss|henne)
livradd radd skitradd | (?:radd|livradd|skitradd) for (?:honom|henne|exet|mitt ex|min (?:kille|man|sambo|son|pojkvan|bror|pappa|fru|tjej|exman))
tvingar | tvingar (?:mig|mej|oss) (?:att |o )?(?:salja|langa|ligga|stjala|gora saker)
pressar utpressar | (?:utpressar|pressar) (?:mig|mej) (?:pa|om)
hotar | hotar (?:med )?att (?:skara|skada|knacka|branna|spranga|sla|doda)
ar blev brinner e | (?:ar|e|blev|brinner) (?:\w+ )?eld (?:pa|i|hos|under)
ar e | (?:ar|e) (?:\w+ )?brand (?:pa|i|hos|under)
brinnande | brinnande (?!intress|passion|engag|ljus)\w+
kasta* | kasta\w* in (?:\w+ ){0,2}(?:brinnande|eld|molotov|fyrverk\w*)
sonder | (?:slar|slagit|slog) sonder (?:allt|hela|lagenheten|mina|mitt|min|dorren|hemma|hemmet|mobilen)
basebolltra batong hammare jarnror kofot sax skruvmejsel slagtra stekpanna tegelsten tillh* | (?:star|kommer|hotar|utanfor|slog|slar|jagar)(?: \w+){0,4} med (?:en |ett |sin )?(?:hammare|kofot|sax|stekpanna|batong|jarnror|basebolltra|slagtra|tegelsten|skruvmejsel|tillhygge\w*)
bensin brannvatska tandvatska | (?:hallt|haller|haller ut|slangt) (?:ut )?(?:bensin|tandvatska|brannvatska)
bensin | bensin (?:i|pa) (?:brev\w*|dorr\w*|trapp\w*)
do dod dode doo | (?:vill|vil|vll|wil|will|onskar|onsker|langtar|lengter|lanktes|skal|ska|redo|klar|bestamt|bestemt|planerar|planlagger|planlegger|lyst|lust|hoppas|haper|haber|fortjanar|fortjener)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:att |at |a |o |til at |til a )?(?:do|doo|dod|dode)(?! (?:pa|av|af|det|no|noget|nagot|som jag|en|ett|et) )
do | (?:vilja|ville|gjerne|gerne) bare? do
skulle | skulle vilja do
helst | helst do
do | (?:vill|vil|maste|ma) (?:\w+ )?fa do
do | (?:jag|jeg|eg)(?: \w+){0,2} (?:far|far|fick|fikk|fa) do
do | (?:lat|la|lad) (?:mig|meg|mej) (?:bara |bare )?do
tank* tant* | tan[kt]\w* (?:\w+ ){0,2}pa (?:att|a|at|o) (?:\w+ )?do
tenk* | tenk\w* (?:\w+ ){0,2}pa (?:a|at) (?:\w+ )?do
tankar tanker tenker | (?:tanker|tenker|tankar) (?:\w+ ){0,2}pa doden
bast* battr* bedre* bedst* best* helst* | (?:battre|bedre|bast|best|bedst|helst)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:vara |vare |vore |var |vare )?(?:dod|dode|borte|borta|vak|vekk)
foruden uden utan uten | (?:battre|bedre|bast|best|bedst|det battre|slipper)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:utan|uten|uden|foruden) (?:mig|meg|mej)
aldri aldrig dod dode ikke | (?:onskar|onsker|ville onske|skulle onske|tank om|bara|bare)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:jag|jeg|eg) (?:\w+ )?(?:var|vore|hade varit|matte vare) (?:dod|dode|aldrig fodd|aldri fodt|ikke til)
snart | (?:jag|jeg)(?: \w+){0,2} snart (?:dod|borta|borte|vak|vekk)
ikvall imorgen imorgon inatt morgen morgon nasta nat natt snart | (?:ar|er) (?:jag|jeg) (?:dod|borta|borte|vak) (?:imorgon|i morgon|i morgen|imorgen|snart|inatt|i natt|i nat|ikvall|nasta)
aften* ikval* ikvel* imorg* inatt* kvall* kveld* morge* nat* natt* | (?:inatt|i natt|i nat|ikvall|i kvall|i kveld|ikveld|i aften|imorgon|i morgen)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:dor|do)
imorgen imorgon morgen | (?:imorgon|i morgen|imorgen) (?:ar|er) (?:jag|jeg)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:borta|borte|vak|vekk|dod)
dead die exist wake | (?:want|wanna|wants|going|gonna|ready|need|like|deserve|hope|try|trying|wish|rather|just|plan\w*)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:to |i |i could )?(?:die|be dead|not exist|not wake up)(?! of (?:laugh|bored))
wish | wish i (?:was|were|wasnt|werent|had never|could)(?: \w+)? (?:dead|here|alive|born|been born|die|not wake up|disappear forever)
better | better off (?:dead|without me|if i)
without | (?:everyone|everybody|world|they)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} better (?:off )?without me
gider* klara* klare* komme* lust* lyst* magte* makta* makte* onska* onske* orka* orkar* orke* orker* palla* tanke* tenke* vil* vill* vll* | (?:vill|vil|vll|orkar|orker|orke|orka|pallar|palla|tanker|tenker|kommer|gider|magter|maktar|makter|klarar|klarer|lust|lyst|onskar|onsker)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?: ?verkligen| ?virkelig)? ?(?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:\w+ )?(?:leva|leve|lev|livet)(?! (?:pa|av|af|ihop|tillsammans|sammen|i) )
leva leve livet | (?:jag|jeg|eg)? ?(?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk) (?:\w+ )?(?:vill|vil|orkar|orker|gider|magter|lyst til|lust att)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:leva|leve|livet)
langere langre lenger mer mera mere | (?:kan|klarar|klarer) (?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk) (?:\w+ ){0,2}(?:leva|leve) (?:langre|langere|lenger|mer|mere|mera)
dags tid time | (?:dags|tid|time) (?:att|a|at|to|for a|for at|til at) (?:\w+ )?(?:do|die)
if om whether | (?:om|if|whether) (?:jag|jeg|eg|i) (?:\w+ )?(?:vill|vil|want to|wanna|orkar|orker|gider) (?:\w+ )?(?:leva|leve|live)
dying | feel\w* like (?:dying|im dying)
ingen | ingen (?:grunn|grund|anledning) (?:til )?(?:att|a|at|til a|til at|till att) lev[ae]
nothing | nothing (?:left )?to live for
meaning | life has no meaning
lust lyst | (?:lyst til a|lyst til at|lust att) (?:\w+ )?(?:forsvin\w+|vare borte|vara borta|do)
vara vare | (?:trott|trot|trat|lei|led|kei) (?:av|af) (?:att|a|at) (?:vare|vara) (?:til|till|i live|vid liv)
inga ingen | (?:ingen|inga) (?:\w+ )?(?:ork|kraft|krefter|krafter|styrka|krafter) (?:att|til a|til at|till att) leva?e?
livet | (?:kan|klarar|klarer) (?:inte|ikke) (?:\w+ )?(?:klare|klara|holde ut|halla ut|udholde) livet
leva leve livslust livslyst livsvilje | (?:ingen|inga|ikke no|ikke nogen|ikke non) (?:livslust|lust att leva|lyst til a leve|lyst til at leve|livsvilje|livslyst)
gider orkar orker vil vill | (?:vill|vil|orkar|orker|gider) (?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk) (?:\w+ )?(?:finnas|finnes|eksistere|existera|vare til|vakna|vakne|vagne|vare her (?:mer|mere|lenger|langere)|vara har (?:mer|langre)|vara med langre|vare med langere)
menin* | (?:ingen|inte nagon|ikke non|ikke nogen) mening(?: \w+){0,4} (?:leva|leve|livet|fortsatta|fortsette|fortsatte)
meningslos meningslost | meningslost? (?:att|a|at) lev[ae]
livet | livet (?:\w+ )?(?:ar|er) (?:\w+ )?(?:(?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk) (?:\w+ )?(?:vart|verd|vard|verdt|vard)|over|slut|meningslost?|forbi)(?! (?:nar|na|som)\b)
leva leve | (?:inget|ingenting|intet|inte nagot|ikke no|ikke noget|ikkje noko) (?:\w+ )?(?:att|a|at) (?:leva|leve) for
leva leve livet vare | (?:trott|trot|trat|trat|lei|less|led|kei|utled|less) (?:\w+ )?(?:pa|av|af) (?:livet|att leva|a leve|at leve|a vare til|at vare til)
slippa slippe slipper | (?:slippa|slippe|slipper) (?:det har |dette |det her )?livet
living | (?:point|sense) in living
vilja | (?:ingen|inga) vilja att leva
slapp slippa slippe slipper | (?:slippa|slippe|slipper|slapp) (?:\w+ )?(?:leva|leve|finnas|finnes|vakna|vakne|vagne|at vagne|a vakne|at leve|a leve)
vagne vakna vakne | (?:somna|sovna|sovne|falde i sovn|sove|sova)(?: \w+){0,4} (?:aldrig|aldri|inte|ikke|slippa|slippe)(?: \w+){0,3} (?:vakna|vakne|vagne)
bara bare haber haper hoppas onskar onsker vil vill | (?:vill|vil|haper|hoppas|haber|onsker|onskar|bara|bare) (?:\w+ ){0,3}(?:aldrig|aldri|inte|ikke) (?:\w+ ){0,2}(?:vakna|vakne|vagne|vaknar|vakner|vagner)
vil vill | (?:vill|vil) (?:bara|bare|helt|verkligen|virkelig)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?: ?fa)? ?(?:forsvinna|forsvinne|forsvinde|vara borta|vare borte|vare vak)
alive exist go live wake | (?:dont|do not|not|no longer|never)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:want|wanna|wish)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:to )?(?:live|be alive|exist|wake up|go on)(?! (?:here|there|in|near|at|on|next|by|with (?:him|her|them|my|people|others)))
here | (?:dont|do not) want to be here (?:anymore|any more|no more|any longer)
cant | cant (?:go on|keep going|live)(?: like this)?(?: anymore| any more| any longer| no more)?$
anymore like more | cant (?:live|go on) (?:anymore|any more|like this)
any no nothing | (?:no|isnt any|nothing|not any) (?:reason|point|sense)?(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?: ?in| ?to)? ?(?:live for|living|live|going on|life)
life lifes | (?:life is|lifes) (?:not|over|pointless|meaningless|no longer)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?: ?worth)?
worth | lifes? isnt worth
alive life living | (?:tired|sick) of (?:living|life|being alive)
livat livet livt | (?:ta|tar|tager|tage|taga|tatt|tok|tog|tagit|taget|skal|ska)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:livet|livt|livat) (?:av|af|fra|a) (?:mig|meg|mej|mi|sig|seg|oss|os)
liv | (?:ta|tar|tager|tage|avsluta|avslutar|avslutte|avslutter|afslutte|afslutter|ende|ender)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:mitt|mit|sitt|sit) (?:eget |egen )?liv
livet | (?:avsluta|avslutar|avslutte|avslutter|afslutte|afslutter|ende) livet
livet | livet mitt
ende punktum slut slutt | (?:gora|gor|gore|gjore|gjor|fa|far|satte|satter|sette) (?:en )?(?:slut|slutt|ende|punktum) (?:pa|for) (?:allt|alt|allting|alting|det hele|det hela|livet|mig|meg|mitt liv|mit liv)
selvm* sjalv* suicide | (?:tan[kt]\w*|tenk\w*|plan\w*|overvag\w*|overvej\w*|overvei\w*|vill|vil|ska|skal|thinking|thought|considering)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:begå |bega )?(?:sjalvmord\w*|selvmord\w*|suicide)
selvm* sjalv* suicidal | (?:sjalvmordstank\w*|selvmordstank\w*|sjalvmordsplan\w*|selvmordsplan\w*|suicidal)
meself myself ourselves self selves | (?:kill|killing|hang|hanging|shoot|shooting|cut|cutting|hurt|hurting|harm|harming|drown|burn) (?:my ?self|meself|me self|our ?selves)
kms | kms
all life | end(?:ing)? (?:my life|it all|my own life)
life | tak(?:e|ing) my (?:own )?life
myself | off myself
self selfh* | self ?harm\w*
slit slitting | slit(?:ting)? my
wrist wrists | cut my wrists?
doda drabe drepe drukna drukne drunkna hanga hange hanger henge henger ihjal ihjel kvala skjuta skjuter skyde skyder skyte skyter | (?:hanga|hanger|henge|henger|hange|skjuta|skjuter|skyte|skyter|skyde|skyder|doda|drepe|drabe|drukna|drukne|drunkna|kvala|sla ihjal|sla ihjel) (?:mig|meg|mej|mi)(?: sjalv| selv)?(?! (?:att|at) )
cutte cutter kutte kutter ripa rispa risper skada skadar skade skader skar skara skare skarer skjare skjarer snitta snittar | (?:skada|skadar|skade|skader|skara|skar|skare|skarer|skjare|skjarer|kutte|kutter|cutte|cutter|snitta|snittar|ripa|risper|rispa)(?: sonder| opp| op| upp)? (?:mig|meg|mej|mi|armarna|armene|armene mine|handled\w*|handledd\w*|pulsar\w*)(?: sjalv| selv)?
gjor gjore gor gora gore | (?:gora|gor|gore|gjore|gjor) (?:mig|meg|mej) (?:sjalv |selv )?(?:illa|ondt|vondt|fortred|no|noget|nagot|nat)
gjore | gjore (?:skade )?pa meg selv
skade | gore skade pa mig selv
sjalv* | sjalvskad\w+ (?:nu|igen)
selvs* | selvskad\w+ (?:na|igjen|nu|igen)
hoppa* hoppe* kast* lagg* legg* slang* sprin* stalla stille | (?:hoppa|hoppar|hoppe|hopper|kast\w* (?:mig|meg|mej)|slang\w* (?:mig|meg)|sprin\w* (?:ud|ut|ned)|legg\w* meg|lagg\w* mig|stalla mig|stille meg|stille mig)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:fran|fra|utfor|ut for|ned fra|ud fra|ut fra|framfor|foran|ut genom|ud ad|ut av|pa sporet|pa skinnerne|pa sparet|pa ralsen|pa skinnene|ut i trafiken)
hoppa hoppar hoppe hopper | (?:hoppa|hoppe|hopper|hoppar) (?:nu|na|snart|inatt|i natt)(?: |$)
broa bron gelanderet kanten racket ralsen rekkverket skinnene skinnerne sparet sporet | (?:star|sitter|sidder|star)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:pa kanten|utanfor racket|pa racket|pa skinnerne|pa sporet|pa sparet|pa ralsen|pa skinnene|pa bron for|pa bron for|pa broa for|pa rekkverket|pa gelanderet)
maste ska skal vil vill | (?:vill|vil|ska|skal|maste) (?:\w+ )?(?:hoppa|hoppe)$
hoppa hoppar hoppe hopper | (?:taket|bron|bron|brua|broa|balkong\w*|kanten|altanen)(?: \w+){0,5} (?:hoppa|hoppe|hoppar|hopper)
ligge* sidde* sitte* star* | (?:star|sitter|ligger|sidder|star)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:ved|vid|pa|i) (?:\w*skinne\w*|jernban\w*spor\w*|jarnvagsspar\w*|togspor\w*|tagspar\w*)
armar* armen armene armerne handl* pulsa* wrist wrists | (?:skar\w*|skur\w*|skjar\w*|kutt\w*|cut|snitt\w*)(?: \w+){0,4} (?:pulsad\w*|pulsar\w*|handled\w*|handledd\w*|armen|armar\w*|armene|armerne|wrists?)
hangt hengt klar klart ophangt ready redo | (?:rep|repet|reb|rebet|tau|tauet|snara|snaran|rope|noose)(?: \w+){0,2} (?:klart|klar|redo|ready|hangt|hengt|ophangt)
jump | (?:going|gonna|want|about) (?:to )?jump(?! (?:on|in the|rope|for|to|at))
care miss | (?:no one|nobody|noone) (?:would|will) (?:miss me|care if i)
ingen | ingen (?:skulle|ville|vil|kommer)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:sakna mig|savne meg|savne mig)
done fardig ferdig finished | (?:done|finished|fardig|ferdig) (?:with|med) (?:life|living|it all|livet)
forbi over slut slutt | (?:ikvall|i kvall|i kveld|i aften|inatt|i natt|i nat) (?:ar|er) det (?:slut|slutt|over|forbi)(?! (?:pa|med))
mening | (?:finns det|er det|ar det|findes der)(?: \w+)? mening med (?:allt|alt|livet|det hele)
garna gjerne godt | (?:like|lika|lige)(?: sa)? (?:godt|garna|gjerne) (?:\w+ )?(?:vare |vara )?(?:do|dod)
bast* battr* bedre* bedst* best* latta* lette* nemme* skona* | (?:bast|bedst|best|battre|bedre|lattare|lettere|nemmere|skonare)(?: \w+){0,6} (?:jag|jeg|eg) (?:inte|ikke|ikkje) (?:er|ar|var|fanns|fandtes|fantes|finns|levde|lever|levede)
jump jumping | (?:jump|jumping) (?:off|from|in front|out of|onto the (?:tracks?|rails?))
standing | standing on (?:the|a) (?:bridge|ledge|edge|roof|tracks?)
ledge | (?:on the) ledge
hals* handl* head hode* hoved* huvud* neck strup* throat wrist* | (?:kniv\w*|barberblad\w*|rakblad\w*|rep|repet|reb|rebet|snara|snaran|lokke|lokka|strikk\w*|pistol\w*|knife|rope|noose|gun)(?: \w+){0,3} (?:mot|mod|runt|rundt|om|to|around|against|at) (?:min |mitt |my )?(?:hals\w*|handled\w*|handledd\w*|hode\w*|hoved\w*|huvud\w*|strup\w*|neck|wrist\w*|throat|head)
afske* avske* avskj* selvm* sjalv* suicide | (?:avskedsbrev|avskjedsbrev|afskedsbrev|suicide note|sjalvmordsbrev|selvmordsbrev)\w*
adjo bye farval farvel goodbye ha hej hejda | (?:adjo|farval|farvel|hej da|hejda|ha det|goodbye|good bye|bye) (?:\w+ )?(?:for alltid|for altid|for evig|for evigt|forever|for ever|varlden|verden|world)
hoppe* sprin* | (?:springe|springer|hoppe|hopper)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:ud|ned)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:vindu\w*|altan\w*|balkon\w*|taget|bron|\w+ sal)
bil bilen bus bussen lastb* metro* tog toget | (?:springe|springer|hoppe|hopper|ga|gar) (?:\w+ )?foran(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:tog|toget|metro\w*|bil|bilen|lastbil\w*|bus|bussen)
hoppe springe | lyst til at (?:springe|hoppe)(?: ud| ned)?$
sidder star | ^(?:jeg )?(?:star|sidder) (?:nu |her |oppe |ude )*pa (?:kanten af )?(?:bron|en bro|taget|et tag|skinnerne|rakvarket)(?: nu| igen)?$
ender slutter stopper | (?:i aften|i nat|inat|i dag|i morgen|nu|snart) (?:slutter|stopper|ender) jeg (?:det|alt|alting)
afslutte afslutter ende slutte | (?:slutte|afslutte|afslutter|ende) (?:det hele|alting)(?: nu| i aften| i nat)?$
ende | gore?r? (?:jeg )?en ende pa det(?: nu| i aften| i nat)?$
bedre | bedre (?:stillet |af )?(?:nar|hvis) jeg (?:er|var|bliver|ikke|forsvinder|forsvandt)
dod | nar jeg er dod
farvel | farvel (?:alle|allesammen|til jer alle|til alle)(?: sammen)?(?: og|$)
undskyld | undskyld for alt(?: sammen)?$
igen mere | i (?:ser|horer fra) mig (?:aldrig|ikke) (?:igen|mere)
sidste | sidste (?:gang|besked|sms|hilsen)(?: \w+){0,3} (?:horer|ser)(?: fra)? mig
sidste | (?:det her|dette) er min sidste (?:besked|sms|hilsen)
fremme klar parat | (?<!apoteket )har (?:\w+ )?(?:pillerne|tabletterne|rebet) (?:klar|parat|fremme)
ihjel | (?<=-  )(?:selv )?ihjel
ihjel | sla mig (?:selv )?ihjel
drukner | drukner mig
har jeg lyst | (?:jeg|har|lyst til at) (?:\w+ )?cutte[rt]?(?! (?:har|min|mit|mine|ned|fra|vagt|hash))
verden | (?:fra|forlader?) (?:denne|den her) verden
verden | (?:forlader?|trat af) verden(?: nu)?$
menin* | mening\w* med at leve
sidder | sidder med (?:et |alle |alle mine )?(?:barberblad\w*|reb|rebet|piller|pillerne)
livet* | livet(?: \w+){0,6} (?:gider|orker|magter|kan) (?:det )?ikke (?:mere|mer|langere)
liv | (?:gider|orker|magter|vil|kan) ikke (?:\w+ )?(?:det her|dette|mit) liv
hopper springer | nu (?:springer|hopper) jeg$
bange | bange for (?:mig selv|hvad jeg (?:selv )?(?:kan finde pa|gor|finder pa))
drastisk dumt selv | gore?r? (?:snart |maske )?noget (?:dumt|drastisk|ved mig selv)(?: nu)?$
gor | (?:inden|for) jeg gor (?:det|noget dumt|noget jeg fortryder)$
finder | finder (?:\w+ )?mig dod
hader | hader at (?:leve|vare i live)
grund | ingen grund til at vare (?:her|i live)
livet | kan ikke (?:\w+ )?holde livet ud
videre | (?:kan|vil|orker|gider|magter) ikke (?:\w+ )?leve videre
klarer overlever | (?:om jeg|ikke jeg|jeg) (?:klarer|overlever) (?:ikke )?(?:natten|aftenen|i nat)
vil ville | (?:vil|ville) (?:gerne |bare |helst |virkelig |snart )*dor(?: nu| i aften| i nat)?$
dor | (?:ved|lyst til|tanker pa) at dor(?! af)
ingen | ingen (?:vej|vej ud|udvej)(?: ud)?(?: af (?:det her|det|livet))?$
udvej vej | (?:se|ser) (?:ingen|ikke nogen|ikke en|nogen) (?:anden )?(?:udvej|vej ud)
altid evigt | (?:have |fa )?(?:fred|ro) for (?:altid|evigt)
gemmer gemt samler samlet | (?:samler|samlet|gemmer|gemt) (?:\w+ )?(?:piller|pillerne|tabletter)(?: sammen)?(?: til| nu|$)
drabe drukne drukner hange hanger skade skyde skyder | (?:han|hun|de|min \w+|en ven)(?: \w+){0,4} (?:hange|skyde|drukne|drukner|drabe|skade|hanger|skyder) sig(?: selv)?(?! (?:til|ind|frem|op|pa|med|over|ud|i hjornet)\b)
ingen | ingen (?:ville|vil)(?: \w+){0,4} jeg (?:dode|dor|forsvandt|var vak)
onske* | onske\w* (?:\w+ )?jeg (?:aldrig|ikke) (?:var fodt|blev fodt|levede|eksisterede|vagnede)
done enough finished | (?:done|had enough|finished) (?:with|of) (?:everything|this life|my life|being (?:here|alive))(?! (?:on|in|for|you|that|they|at|from|we|now)\b)
life like living | cant (?:go|carry|keep) (?:on|going)(?: with (?:this|my) life| living| like this)(?! (?:here|in|with|next|under|above|near)\b)
carry cope | cant (?:carry on|cope)(?: with (?:life|anything|it all))? (?:any ?more|any longer|no more|much longer|again)
living | cant keep living like this
point* reaso* use* | (?:no|isnt any|any|whats the|what is the|whats) (?:point|use|reason)(?: \w+)?(?: (?:in|of|to|for))? (?:me |my )?(?:being (?:here|alive)|living|going on|carrying on|be here any ?more|to live|live)(?! (?:in|there|with|near|on|at)\b)
whats | whats the (?:point|use)(?: in| of)? (?:any ?more|it all|anything|me)$
wake | (?:wish|hope|hoping|want|wanna|pray|praying|rather|sleep|asleep)(?: \w+){0,4} (?:never|not|wouldnt|didnt|dont|wont)(?: have to)? wake(?! (?:you|him|her|them|the|any|my|up (?:late|early|too|in|at))\b)
forever | (?:want|wanna)(?: to)?(?: \w+)? sleep forever
something | (?:gonna|going to|might|scared ill|afraid ill|about to|ill|i will|could|before i|want to|wanna) do something (?:really )?(?:stupid|silly|daft|bad|terrible|drastic)
something | (?:done|did) something (?:really )?(?:stupid|silly|daft|bad) to my ?self
something | do something to my ?self
herself himself myself self | top(?:ping)? (?:my|him|her) ?self(?! up)
myself self | (?:do|doing) my ?self in
life myself self | end(?:in+g?)? (?:my ?self|his life|her life|their life)
unali* | unaliv\w+
meself myself self | (?:kil+(?:in)?|hangin|cuttin|hurtin|harmin|shootin|drownin) (?:my|me) ?self
end ending finish finishing | (?:thinking (?:of|about)|thought (?:of|about)|going to|gonna|want to|wanna|ready to|about to|will|ill|might|should|considering|talking (?:of|about)|planning (?:to|on))(?: just)? (?:end|ending|finish|finishing) (?:it(?=$| (?:all|tonight|now|today|soon|here|this way|myself|my|for good|i|im|sorry|please)\b)|everything)
over | (?:want|wish|wanna|need)(?: \w+)? (?:it|everything|life)(?: all)? (?:to be|was|were|be) over(?! (?:with|by|before|there|to)\b)
all | want it all to (?:stop|end)
everything | want everything to (?:stop|end)
life world | (?:want|need|wanna|get)(?: \w+)? out of (?:this |my )?(?:life|world)
leave leaving | leav(?:e|ing) this (?:world|life|earth)
tell | tell (?:my|the) (?:kids?|children|mum|mom|mam|mother|dad|father|daughters?|sons?|family|sister|brother|girls?|boys?|wife|husband) (?:that )?(?:i|im)(?: \w+)? (?:love|loved|sorry)
good goodbye | good ?bye (?:every ?(?:one|body)|all|my (?:love|friends|kids|family)|cruel)
goodbye | this is (?:my )?goodbye
last | my last (?:words|message|text|day alive|night alive)
goodbye last suicide | (?:goodbye|last|suicide) (?:note|letter)s? (?:to|for) (?:my|the|everyone)
again anymore longer more | (?:wont|dont|not) (?:have|need) to (?:worry|bother|deal|put up) (?:about |with )?me (?:any ?more|any longer|no more|much longer|again)
alive around here | wont be (?:here|around|alive) (?:any ?more|much longer|for much longer|for long)
alive around earth here planet world | (?:dont|do not|didnt|dosnt) (?:want to|wanna|want) (?:to )?be (?:(?:here|around) (?:any ?more|any longer|no more|much longer|again)|alive|on this (?:earth|planet)|in this world)
alive | hate (?:being|waking up) alive
living | hate living(?! (?:here|in|with|on|next|by|near|at|there|like|alone|so|under|above|among)\b)
gave give given giving | (?:giv(?:e|ing|en)|gave) up on (?:life|living|everything|my ?self)
live | (?:have|got|theres|ive) no will to live
live | lost (?:the|my|all) will to live(?! (?:waiting|on|in|with|after|at|trying)\b)
care cares cry mind notice | (?:no ?one|nobody|any ?one|anybody|who)(?: would| will| d| wd)?(?: even| really)? (?:notice|cares?|mind|cry)(?: if| when)? (?:i|im|i was|i were)(?: \w+){0,2} (?:die|died|dead|gone|disappeared?|vanish(?:ed)?|wasnt here|werent here|killed my ?self)
see | (?:cant|dont|do not) see (?:a|any|no) (?:way out(?! of)|future(?! in| for the| with)|reason to live)
way | no way out (?:for me|any ?more|left)
line track tracks | (?:train|railway|rail) (?:tracks?|line)(?! (?:is|are|was|noise|work\w*|behind|by|near|close|next|outside)\b)
rails tracks | (?:on|onto) the (?:tracks|rails)
blade blades noose | (?:got|have|bought|made|tied)(?: \w+){0,2} (?:noose|razor blades?)(?! for my (?:razor|shav\w*))
blade rope | (?:got|holding) (?:a |the |my )?(?:blade|rope)(?! (?:for|from|to tie|in the|off|of)\b)(?=$| (?:and|here|ready|in my hand|to my|round|around|i|im|now)\b)
ready | rope (?:is )?ready
urge | urge to cut
again deep | cut(?:ting)? (?:again|deep)$
cutting | (?:start\w*|been) cutting
point reason | (?:dont|cant|do not) see (?:the|any|a) (?:point|reason)(?: any ?more| in (?:living|life|going on|anything|it all)| to (?:live|go on))
disappear | disappear (?:for good|for ?ever|from this (?:world|life)|completely)
disappear exist existing vanish | (?:want|wanna|wish)(?: \w+){0,3} (?:disappear|vanish|not exist|stop existing)(?=$| (?:for|from|and never|now|tonight|so|because|i|im)\b)
make | (?:not|wont|never|dont think ill)(?: gonna| going to)? make it (?:through|thru|till|until) (?:the |to ?)?(?:night|tonight|morning|tomorrow|weekend|day)
dream* fanta* obses* think thinking thought thoughts | (?:thinking|think|thoughts?|dream\w*|fantasi\w*|obsess\w*) (?:about|of) (?:dying|death(?! of)|being dead|my (?:own )?death|not being here any ?more|ways to (?:die|end|kill))
pills tablets | (?:pills|tablets) (?:here|in front of me|in my hand|lined up|laid out|next to me|ready)(?: \w+){0,5} (?:take|swallow|end|all|die|ready|them)
counted counting hoarded hoarding saved saving stashed stashing | (?:counted|counting|saved up|saving up|stashed|stashing|hoarding|hoarded) (?:my |the |all )*(?:pills|tablets|meds)
find | find (?:me (?:dead|hanging|cold)|my body)
better could deserve might rather should | (?:should|could|might as well|better|deserve to|id rather)(?: just)? (?:be dead|die)(?! (?:of|for|laughing|to|without|down|out|young|easier)\b)
dead | (?:ill|i will|im gonna|im going to) be dead(?! (?:tired|on|late|if|when)\b)
know | (?:my )?plan(?: \w+){0,5} know (?:how|when|where) (?:to|ill|im gonna|im going to)(?: \w+)? (?:do it|die|end it)
deep | cut(?: my ?self)? (?:too|so|really|very) deep
cut cutting | cut(?:ting)? my (?:arms?|legs?|thighs?|wrists?|veins?|throat)(?: open| up| bad\w*)?(?=$| (?:and|i|its|it|cant|again|deep|to|tonight)\b)
everything | sorry for everything (?:and )?(?:good ?bye|bye|i love|tell|take care|look after)
everything | good ?bye(?: \w+){0,3} sorry for everything
cut cutting drown hang hanging harm harming hurt hurting kill killing shoot | (?:wants?|wanted|going|gonna|trying|tried|threat\w*|says?|said|talks?|talking|plans?|planning|will|might)(?: \w+){0,4} (?:kill|hang|hurt|harm|cut|shoot|drown|killing|hanging|hurting|harming|cutting) (?:him|her|them) ?sel\w+
deserve | dont deserve (?:to )?(?:live|life|be here|be alive|exist)
afraid scared trust worried | (?:scared|afraid|worried|dont trust) (?:of |about )?(?:what (?:i|ill)(?: might| could| will| may)? do(?: to my ?self|$| tonight| next)|my ?self(?: tonight| alone| right now)?$)
might | might do(?: \w+)? to my ?self
nothing | nothing left for me
over | its (?:all )?over for me
rope | (?:bought|got|have|found|need) (?:a |some )?rope(?=$| (?:today|now|and|tonight)\b)
carv* | carv\w*(?: up| into)? my(?: \w+)? ?(?:arms?|legs?|skin|wrists?|self)
tonight | (?:decided|ready)(?: \w+){0,2} tonight is the night
enough | had enough of (?:life|living|it all)
alive here | cant see my ?self (?:being )?(?:here|alive) (?:next|in a|any ?more|for much)
properly real time tonight | (?:gonna|going to) do it (?:this time|for real|properly|tonight)
jump jumping | (?:think\w*|thought|urge) (?:of|about|to) jump(?:ing)?(?! (?:on|in|at|rope|ship)\b)
dau daud do dod doy | (?:lyst|vil|skal|ska|klar|bestemt|kommer til|onske\w*|lengter)(?: (?:til|etter|a|og|at|bare|bli|fa|virkelig|helst|veldig|jeg|eg|meg|sa|snart)){0,4} (?:do|doy|dod|daud|dau|do)(?! (?:pa|av|i fred|for|det)\b)
legg* ligge | (?:legg\w*|ligge) (?:\w+ ){0,3}(?:og|a|for a) (?:do|dor|doy)(?! (?:litt|av)\b)
do doy | (?:ta|tar|ma|skal|trengs|nok|mye|mange)(?: \w+){0,4} (?:for|til) a (?:do|doy)(?! av)
do dor | (?:sa|slik) at jeg (?:dor|do)
daue do | (?:like|bare) (?:godt |gjerne )?(?:do|daue)$
bedre* best* beste* enkle* godt* lette* | (?:bedre|best|beste|lettere|letter|enklere|godt)(?: \w+){0,6} (?:om|hvis|viss|dersom) (?:jeg|eg|jei|jai|ja|a|e) (?:bare |aldri |ikke |var |er |ble |blir )?(?:\w+ )?(?:dor|dode|dod|doydde|forsvant|forsvinner|fantes|finnes|fanst|borte|vekk|ikke var|ikkje var|aldri (?:var|ble|vart|blei))(?= |$)
angrer hadde* onske* onskj* skulle | (?:onske\w*|onskjer|skulle onske|angrer pa at|hadde)(?: at)? (?:(?:jeg|eg|jei|jai|ja|a|e)|(?:meg|mei|me|mi|ma|mig)) (?:\w+ )?(?:dod|daud|aldri (?:ble|blei|vart|var) fodt|aldri fodt|vekk for godt|ble fodt|blei fodt)
hater | hater at jeg lever
hater | hater a leve(?! (?:pa|her|i|med|av|slik)\b)
eksistere finnast finnes lev leva leve levva livet vakna vakne | (?:vil|ville|vill|onsker|orke?r?|orka?r?|ork|gidde?r?|gidda?r?|ids|makte?r?|makta?r?|klare?r?|klara?r?|greie?r?|greia?r?|palle?r?|har lyst a|har lyst til a|kommer til a|tenker a) (?:\w+ ){0,2}(?:ikke|ikkje|inte|itte)(?: (?:a|til|og|bare|mer|meir|lenger|lengre|det|dette|her|livet|jeg|eg|med))*? (?:leve|lev|leva|levva|eksistere|finnes|finnast|livet|vakne (?:opp )?(?:igjen|mer|meir|i morgen)|vakna (?:igjen|meir))(?! (?:pa|av|sammen|med|i|uten|som|opp til)\b)
her live til verden | (?:vil|ville|vill|onsker|orke?r?|orka?r?|ork|gidde?r?|gidda?r?|ids|makte?r?|makta?r?|klare?r?|klara?r?|greie?r?|greia?r?|palle?r?|har lyst a|har lyst til a|kommer til a|tenker a) (?:ikke|ikkje|inte|itte) (?:a )?(?:vare|vere|vera|var) (?:her|til|i live|i verden)(?! (?:i|pa|na|alene|hvis|om|nar|til)\b)
slippe | slippe (?:a )?(?:leve|lev|leva|livet|vare til|vare her mer)
livet sammen | slipp\w* (?:unna )?(?:dette |det )?(?:livet|alt sammen)
forma* grunn* hensi* meini* menin* pong* vits* | (?:ikke|ikkje|ikke no|ikkje noko|ingen|null|inga|no|noko|hva er|kva er|har ingen|har ikke)(?: \w+)? (?:pong\w*|vits\w*|hensikt\w*|grunn|mening\w*|meining\w*|formal)(?: (?:i|med|til|lenger|mer|meir|a|ved))* (?:leve(?! (?:pa|av|med|i|her|slik)\b)|lev|livet|vare (?:her|til|i live)|fortsette (?:a leve|livet)|holde ut|sta opp mer)
livet* | livet(?: \w+){0,2} (?:har )?(?:ingen|ikke no|ikkje noko|null|inga) (?:mening|meining|verdi|vits|hensikt|pong)
livet | livet (?:\w+ )?(?:er|e) (?:\w+ )?(?:meningslost|verdilost|over|forbi|ferdig|odelagt for alltid)(?! (?:nar|som|for nav)\b)
losning utveg utvei veg vei | (?:ser|finnes|finst|fins|er|har|finner)(?: \w+)? (?:ingen|ikke non|ikkje nokon|inga|bare en) (?:annen |andre |anna )?(?:utvei|utveg|vei ut|veg ut|losning lenger)(?! (?:enn|fra|med|pa|i)\b)
eneste siste | (?:eneste|siste) utvei\w*(?! er a (?:klage|ringe|soke|flytte|selge))
mista | mista (?:livslyst\w*|livsgnist\w*|livsvilj\w*)
mistet | mistet (?:livslyst\w*|livsgnist\w*|livsvilj\w*)
gir gitt | (?:gitt|gir|gir jeg|gitt jeg) opp (?:livet|alt hap|hapet|alt)(?! med)
hvordan | hvordan (?:\w+ ){0,4}(?:dor|do) (?:jeg |man |en )?(?:fort\w*|smertefritt|raskt|uten smerte\w*|best|enklest)
forbi over slutt ute | (?:snart|na|da|i kveld|i natt) (?:er|e) (?:det|alt) (?:slutt|over|forbi|ute) (?:for|med) (?:meg|ma)
livet | livet (?:er|e) (?:ikke|ikkje|inte|itte) (?:\w+ )?(?:verd|verdt|vert)
himme* | (?:skal|vil|snart|kommer)(?: \w+){0,6} (?:til|hos|i) himmel\w*(?! (?:og hav|sang))
inn | (?:vil|lyst (?:til )?a|skal|onsker a) (?:\w+ ){0,2}(?:sovne|sovna|sovn) inn
dage | tar? (?:meg|ma|livet)(?: selv| sjol)? av dage
kvelden | tar? kvelden for godt
gjerne godt | like (?:gjerne|godt) (?:bare )?(?:hopp|hoppe|henge meg|ende det)
brev | brev til (?:ungene|barna|mamma|mor|familien|alle)(?: \w+){0,6} (?:gjore det|i natt|i kveld|for jeg)
drep* drukn* heng* kutt* kverk* skad* skjar* skyt* | (?:drep\w*|kverk\w*|heng\w*|skyt\w*|skad\w*|kutt\w*|skjar\w*|drukn\w*) (?:jeg|eg|a|e|i) (?:meg|ma)(?! (?:pa|opp i|ut|av|fast|inn|vekk)\b)
halsen handl* puls* strupen | (?:kniv\w*|barberblad\w*|glasskar\w*) (?:\w+ ){0,2}(?:mot|i|pa) (?:puls\w*|handledd\w*|strupen|halsen)
avslutta avslutte enda ende fullfore | (?:skal|vil|ma|kommer til a|tenk\w* pa a|tenkt a|tenker a|lyst til a|lyst a|klar til a|bestemt meg for a|bare|pa tide a)(?: \w+){0,2} (?:avslutte|ende|avslutta|enda|fullfore) (?:det hele|alt sammen|alt(?! (?:med|av|dette|som)\b)|livet|det i (?:kveld|natt)|det for godt|det na(?= |$)(?! (?:med|for)\b)|det(?=$)|dette livet|lidels\w*|smerten)
farvel | (?:dette er|dette blir|da er dette) (?:mitt )?farvel
like | like (?:greit|greitt|bra) (?:om jeg |om eg |a )(?:do|dor|doy|doyr|dode)$
slutt | gjor\w* (?:jeg |eg |a )?(?:det |en )?slutt pa (?:det|alt|livet|meg)(?! med| som| mellom)
gjor* | gjor\w* (?:det )?av med (?:meg|ma|me|mitt)(?: selv)?
gjor* | gjor\w* (?:no|nokko|noko) (?:\w+ )?(?:dumt|drastisk|galt|farlig) (?:med|mot) meg
no noko | (?:redd|kommer til a|far lyst til a) (?:\w+ )?(?:for at jeg )?gjor\w* (?:no|noko) (?:\w+ )?(?:dumt|drastisk)
liv live livet | (?:ta|tar|tek|tok|tatt|tekke|ta fra)(?: \w+)? (?:livet|live|liv) (?:av|fra|tå|ta) (?:(?:meg|mei|me|mi|ma|mig)|sa|seg|se)
selv* sjal* sjol* sjolv* | (?:drep\w*|drapt|skyt\w*|heng\w*|drukn\w*|kverk\w*|skad\w*|kutt\w*|skjar\w*|skar\w*|snitt\w*|riss\w*|brenn\w*) (?:opp )?(?:(?:meg|mei|me|mi|ma|mig)) (?:sjol|sjolv|selv|sjal|sjal)(?: \w+)?
kutta kuttar kutte kutter rissa risser risset skar skjare skjarer snitter | (?:kutta|kutter|kutte|kuttar|skjarer|skar|skjare|risser|rissa|risset|snitter) (?:opp )?(?:meg|ma|mei|me)(?! (?:av|ut|i (?:finger\w*|tommel\w*|foten|handa|ta|ta|huden pa)|pa (?:glass|et|en|papir|kniv\w*|boks\w*)|da|nar|vekk|av fra)\b)
brenner brent brente svir | (?:brenner|brent|brente|svir) meg (?:selv|sjol|med (?:sigarett\w*|lighter\w*|sneip\w*|royk\w*|fyrtoy))
sulte | sulte meg (?:i ?hjel|til dode)
svelt* | svelt\w* meg i ?hel
henger ligger sitt sitter star | (?:sitter|sitt|star|star|ligger|henger) (?:\w+ ){0,2}(?:pa|oppe pa|oppa|uti|ute pa|utpa) (?:brua|broa|bron|bruen|brukanten|brurekkverket|taket|hustaket|kanten|stupet|rekkverket|balkongkanten|vinduskarmen|skinnene|jernbanesporet|toglinja|togskinnene)(?! (?:og (?:fisk\w*|sol\w*|spis\w*|grill\w*|vent\w*|drikk\w*|royk\w*|ser\w*|koser|maler|jobber)|mot|over|ved|kl|na og venter|til)\b)(?= |$)
akers* autov* balko* banen* bil* bilen* broa* bron* brua* elva* femte* fjell* havet* kaia* klipp* motga* nidel* sjon* stupe* taket* tbane* toget* trail* tre* trikk* veran* vindu* vognt* | (?:skal|vil|ville|tenk\w* (?:pa )?a|lyst (?:til )?a|kommer til a|vurder\w* a|kunne|bare|skulle)(?: \w+){0,2} (?:ga|gar|hoppe|kaste meg|kjore|slippe meg)(?: \w+){0,3} (?:i|inn i|ut i|uti|utfor|ut fra|foran|fra|under|av) (?:fjellvegg\w*|autovern\w*|et tre|trailer\w*|en trailer|vogntog\w*|kaia|elva|havet|sjon|stupet|toget|banen|t ?banen|trikken|en bil|bilen|motgande\w*|nidelva|akerselva|femte|vinduet|taket|brua|broa|bron|balkongen|verandan|klippen)(?! (?:og (?:bade|svomme)|for a (?:bade|svomme|kjole))\b)
kjore* | (?:kjorer|kjore)(?: \w+){0,2} (?:i|inn i|utfor|rett i) (?:fjellvegg\w*|kaia|stupet|en trailer|trailer\w*|vogntog\w*)(?! i gar)
bordet foran framfor fremfor handa klar* kveld natt | (?:lagt|legger|ligg\w*|star|samla|samlet|spart|hamstra|teller|talt)(?: \w+){0,3} (?:pa |opp )?(?:alle )?(?:(?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)|sobril\w*|vival\w*|stilnoct|zopik\w*|apodorm|paracett?\w*|paralgin\w*|pinex\w*|nobligan\w*|dolcontin\w*|rohyp\w*|rollere|buprenorfin\w*|gbl|amfe?t?amin\w*|amfetamin|quetia\w*|seroquel\w*|truxal|vallergan|nozinan|litium|blodtrykksmed\w*|hjertemed\w*|sovemedisin\w*|pregabalin\w*|gabapentin\w*|neurontin|medisin\w*|medikament\w*|metta)(?: \w+)? (?:klar\w*|foran meg|framfor meg|fremfor meg|pa bordet|i handa|til i (?:natt|kveld))
lagt | lagt (?:klar\w*|fram|frem) (?:alle )?(?:(?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)|sobril\w*|vival\w*|stilnoct|zopik\w*|apodorm|paracett?\w*|paralgin\w*|pinex\w*|nobligan\w*|dolcontin\w*|rohyp\w*|rollere|buprenorfin\w*|gbl|amfe?t?amin\w*|amfetamin|quetia\w*|seroquel\w*|truxal|vallergan|nozinan|litium|blodtrykksmed\w*|hjertemed\w*|sovemedisin\w*|pregabalin\w*|gabapentin\w*|neurontin|medisin\w*|medikament\w*|metta)(?! (?:for uka|i dosett\w*|til uka|for i morgen|mine for))
ta | (?:skal|ska|vil|kommer til a|tenker a|tenkt a|lyst til a)(?: \w+){0,2} ta (?:alle|alt|hele|heile)(?: (?:av|de|mine|sammen|med))* (?:(?:(?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)|sobril\w*|vival\w*|stilnoct|zopik\w*|apodorm|paracett?\w*|paralgin\w*|pinex\w*|nobligan\w*|dolcontin\w*|rohyp\w*|rollere|buprenorfin\w*|gbl|amfe?t?amin\w*|amfetamin|quetia\w*|seroquel\w*|truxal|vallergan|nozinan|litium|blodtrykksmed\w*|hjertemed\w*|sovemedisin\w*|pregabalin\w*|gabapentin\w*|neurontin|medisin\w*|medikament\w*|metta)|(?:(?:burken|asken|kartan|kartor|glasset|pakken|pakka|brettet|brett|esken|boksen|flaskan|flasken|bottle|packet|pack|box|strip)|eska|eske|boks|glass|flaska|blister\w*|dosett\w*|pilledosett\w*|lageret)|pillan\w*|i natt|i kveld|pa en gang)
bundet fatt funne funnet henger kjopt knytta knyttet skaffa skaffet | (?:kjopt|skaffa|skaffet|funnet|funne|fatt tak i|knytta|knyttet|bundet|henger) (?:\w+ ){0,2}(?:tau|tauet|rep|repet|lokke|lokka|hagle|hagla|pistol|gift)(?! (?:til|pa|for|i (?:baten|bilen)|av|som)\b)
gulls* gyldent gyllent siste skudd* | (?:sette|sett|ta|tar|setter|satt)(?: \w+)? (?:siste skudd\w*|gullskudd\w*|gull skudd\w*|gyllent skudd\w*|gyldent skudd\w*|siste dose\w*)
stemm* | stemm(?:ene|er|en|an)(?: \w+){0,4} (?:sier|sei|seier|ber|skriker|vil|roper|krever|befaler|sa)(?: \w+){0,6} (?:do|dor|drep\w*|skade\w*|hopp\w*|kutt\w*|skjar\w*|stikk\w*|slutt pa|livet|heng\w*)
sitt* sitte* star* | (?:sitter|sitt|star)(?: \w+){0,2} med (?:\w+ )?(?:(?:(?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)|sobril\w*|vival\w*|stilnoct|zopik\w*|apodorm|paracett?\w*|paralgin\w*|pinex\w*|nobligan\w*|dolcontin\w*|rohyp\w*|rollere|buprenorfin\w*|gbl|amfe?t?amin\w*|amfetamin|quetia\w*|seroquel\w*|truxal|vallergan|nozinan|litium|blodtrykksmed\w*|hjertemed\w*|sovemedisin\w*|pregabalin\w*|gabapentin\w*|neurontin|medisin\w*|medikament\w*|metta)|(?:(?:burken|asken|kartan|kartor|glasset|pakken|pakka|brettet|brett|esken|boksen|flaskan|flasken|bottle|packet|pack|box|strip)|eska|eske|boks|glass|flaska|blister\w*|dosett\w*|pilledosett\w*|lageret)|kniv\w*|barberblad\w*|tau\w*) (?:\w+ )?(?:i handa|i hendene|foran meg|klar\w*)
drep | drep meg
drep drukn heng kutt skad skjar | (?:skjar|kutt|drep|skad|heng|drukn) ma(?= |$)
ekke | ekke (?:no )?(?:vits|pong|grunn) (?:i )?a (?:leve|lev|leva)
byrde | (?:jeg|eg|jei|jai|ja|a|e) (?:\w+ )?(?:er|e) (?:\w+ )?(?:en|til) byrde
burde | burde (?:ha )?(?:vart|vare|vore|var) (?:dod|daud|vekk)
burde | burde do(?:y)?$
fortjener | fortjener (?:ikke )?a (?:leve|do)
forte* sei* si* | (?:si|sei|fortell)(?: \w+)? til (?:ungene|ungan|barna|borna|mamma|mor|mora mi|pappa|far|faren min|sonnen|sonnen min|dattera|dattera mi|datteren min|datter\w*|jenta mi|jentene|gutten min|guttene|familien|kjaresten|broren min|sostera mi|dem|alle)(?: at)? (?:jeg|eg|a|e) (?:\w+ )?(?:er|e|var|elsk\w*|beklager|angrer|provde)(?: \w+)? ?(?:glad i|glad|lei|dem|henne|ham|han|alle|hoyt)?(?= |$)
hvem* ingen ingen* nokon* non* | (?:ingen|ikke non|hvem|ikkje nokon|ingen andre)(?: \w+){0,3} (?:merk\w*|savn\w*|sakn\w*|bry\w*|legge merke til|grat\w*)(?: \w+){0,3} (?:meg|at|om|hvis|nar|viss)(?: (?:jeg|eg|a|e))?(?: (?:er|var|blir|ble|blei))? (?:borte|vekk|dod|dor|dode|do|forsvinner|forsvant|ikke er her|ikke fantes)
slepp slipp slipper | (?:slipper|slepp|slipp) (?:dere|alle|folk|de|dokker|dykk|ungene|familien|verden) (?:meg|ma|a (?:se|plages|bry|tenke|bekymre|drasse|passe|hore|sliste)\w*(?: \w+){0,2} (?:meg|ma))
etter imorgen morgen neste snart | (?:i morgen|imorgen|snart|etter i (?:natt|kveld)|neste uke) (?:er|e|lever|finnes) (?:jeg|eg|a) (?:ikke|ikkje|borte|vekk)(?: her)?(?! (?:hjemme|pa|i|fra|for|og|til|klar|ferdig|helt)\b)
borte* forsv* vekk* | (?:vil|skal|bli|blir|lyst til a|jeg|a)(?: \w+){0,3} (?:forsvinne|forsvinn|forsvinner|borte|vekk)(?: \w+)? (?:for godt|for alltid|fra (?:verden|jorda|alt|denne verden|livet))(?! (?:fra|i|ut|med)\b)
dette | dette er (?:avskjed\w*|slutten for meg|mitt siste)
siste | siste (?:melding|ord|hilsen) (?:fra meg|du|dere)
farvel | farvel (?:alle|alle sammen|livet|verden)
livet sammen verden | adjo (?:alle sammen|livet|verden)
himmelen neste | vi ses i (?:himmelen|neste liv)
andre | ses pa den andre siden
blir gjorde gjort gor gora satta satter | (?:gora|gor|gjort|gjorde|satta|satter|blir) (?:\w+ )?slut pa (?:skiten|elandet|lidandet|plagan|eland\w*|mig sjalv|plagorna|allt\w*|den har skiten|det har|detta)
sjalv | (?:avsluta|avslutar|ta bort|tar bort|bli av med|utplana) (?:mig|mej) sjalv
daga | av daga
slut | (?:ar|e|blir) det slut (?:med|pa|for) (?:mig|mej)
slut | (?:hoppas|ber)(?: \w+){0,2} (?:allt|skiten|livet|lidandet) (?:\w+ ){0,2}tar slut
forbi over slut | (?:vill|vil|onskar|ska|maste|langtar efter)(?: \w+){0,2} (?:att )?(?:det|allt|skiten|livet|elandet|lidandet|smartan|plagan)(?: \w+){0,3} (?:tar slut|ta slut|tog slut|fa ta slut|vara over|va over|ar over|vore over|vara forbi)(?! (?:pa|mellan|nu pa|med (?:storning|brak|tjat|brev)))
alltid evig evigt gott | (?:sova|somna|somna in|sovit|vila|slockna)(?: \w+){0,2} (?:for alltid|for evigt|for gott|for evig tid)
checka kliva logga | (?:checka|logga|kliva) ut for gott
alltid evigt gott | (?:borta|forsvinna|forsvinner|lamna|lamnar er|hejda|hej da|farval|adjo)(?: \w+){0,2} (?:for alltid|for evigt|for gott|harifran for alltid)
lamna lamnar | (?:lamna|lamnar) (?:jordelivet|det har livet|den har varlden|denna varld)
andas existera finnas leva livet | (?:less|trott|trottna\w*|trotna\w*|led|utled) (?:\w+ )?(?:pa|av) (?:att |o |och |a |hela )?(?:leva|existera|finnas|andas|livet)
existera finnas kampa leva vakna | (?:inte|ej|inget|ingen|aldrig|vet om jag|om jag)(?: \w+){0,2} (?:ork|orkar|orka|kraft|lust|pallar|palla)(?: \w+){0,2} (?:leva|existera|finnas|vakna|kampa)
bry bryr kvitt* marka* marke* sakna* samma* skiter sorja* sorje* spelar | (?:bryr sig|bryr mig|skulle bry sig|bry sig|skiter i|skiter i det|marker|marka|sakna|saknar|sorja|sorjer|spelar ingen roll|kvittar|skit samma)(?: \w+){0,3} (?:om|nar|ifall) (?:jag|ja) (?:\w+ )?(?:dog|dor|do|forsvann|forsvinner|lever|ar dod|var dod|ar borta|var borta|inte fanns|inte finns)
fore imorgon innan inom morgon nar | (?:kommer|ar|e|hinner|da ar|lar|ska) (?:\w+ )?(?:va |vara |jag )?(?:va |vara )?dod (?:innan|nar|imorgon|i morgon|inom|fore)
finner hitta hittade hittar | (?:hittar|finner|hittade|hitta) (?:ni |du |nan |nagon |de |dom |grannen )?(?:mig|mej) (?:\w+ )?(?:dod|hangd|livlos)
finns | (?:jag|ja) finns (?:nog |snart |kanske |da |redan )?(?:inte|ej) (?:langre|mer|imorgon|i morgon|kvar|efter|har langre|har mer)
finns | finns (?:jag|ja) (?:nog )?(?:inte|ej)(?: \w+)?$
aldrig mer | (?:ser|ni ser|du ser|hor|hor av|traffar) (?:er |dig |oss |mig |mej )?(?:mig |mej |ni |du )?(?:aldrig mer|aldrig igen|inte mer|aldrig nagonsin)
igen mer | (?:ni|du|jag) (?:ser|hor) (?:aldrig|inte) (?:mig|mej|av mig|fran mig) (?:mer|igen)
sista | (?:sista gangen|sista ni|sista du)(?: \w+){0,2} (?:hor|ser|horde)(?: \w+){0,2} (?:mig|mej)
sista | mitt sista (?:sms|meddelande|mess|brev|ord)
livet | livet (?:\w+ )?(?:ar|e|kanns|kandes) (?:\w+ )?(?:inte|ej) (?:\w+ )?vart
leva | (?:inte|ej) vart (?:att|a|o|och) leva
sitter star | (?:star|sitter) (?:\w+ )?pa \w*bron(?: nu| ensam)?$
rep repet snara snaran | (?:kopt|koper|kopte|skaffat|skaffade|hittat|har|knutit|hangt upp)(?: \w+){0,2} (?:rep|repet|snara|snaran)$
snaran | snaran
rakbl* repet snara | (?:sitter|star|ligger)(?: \w+){0,3} (?:rakblad\w*|repet|snara)
barbe* glasb* kniv* rakbl* skarv* | (?:rakblad\w*|barberblad\w*|kniv\w*|skarva|glasbit\w*)(?: \w+){0,3} (?:mot|i|over) (?:min |mina )?(?:arm|armen|armarna|magen|brostet|ladret|handled\w*|halsen)
do finnas leva | (?:anledning|skal|orsak) (?:till )?(?:att )?(?:inte |jag inte |fortsatta |orka |finnas |jag ska )?(?:do|leva|att leva|finnas till)
ar blivit e varit | (?:ar|e|varit|blivit) (?:\w+ ){0,3}(?:borda|belastning)(?: \w+){0,4} (?:alla|er|dig|familj\w*|barnen|mamma|pappa|andra|omgivning\w*|min \w+|mina \w+)$
belastning borda | (?:ar|e) (?:bara |ju bara )?en (?:borda|belastning)$
battre | battre (?:\w+ ){0,3}jag inte (?:finns|fanns|levde|lever)
motorvagen ralsen sparen sparet tagsp* tagsparet | (?:ut|ner|upp|mig) pa (?:sparet|sparen|ralsen|tagsparet|tagspar\w*|motorvagen)
framfor infor under | (?:ga|gar|stalla mig|staller mig|lagga mig|lagger mig|kasta mig|kastar mig|hoppa|hoppar|springa|springer|ga ut|gar ut)(?: \w+)? (?:framfor|under|infor) (?:ett |en |nasta )?(?:tag\w*|tunnelban\w*|t ban\w*|bil|bilen|buss|bussen|lastbil\w*|langtradar\w*|sparvagn\w*)
ihjal | (?:supa|super|dricka|dricker|knarka|knarkar|svalta|svalter|frysa|sla|skjuta|hanga|pina|gasa|od|oda) ihjal (?:mig|mej)
dods ihjal | (?:supa|super|dricka|dricker|knarka|knarkar|svalta|svalter|gasa) (?:mig|mej) (?:ihjal|till dods)
branna branner dranka dranker forgifta forgiftar gasa gasar | (?:dranka|dranker|branna|branner|gasa|gasar|forgifta|forgiftar) (?:mig|mej)(?! (?:pa|i fingr))
bergv* ihjal trad vagen | (?:kora|kor)(?: \w+){0,3} (?:in i ett trad|in i bergvagg\w*|av vagen med flit|ihjal (?:mig|mej))
ingen nagon | (?:finns|ser|har)(?: \w+)? (?:ingen|inte nagon|ingen annan) (?:utvag|vag ut|framtid|anledning att leva|mening med (?:allt|nat|nanting|nagot|nagonting|mig|det langre|nagot langre))(?! (?:pa|i|har|med|som|for)\b)
inget | inget hopp (?:kvar|langre|for mig)
livet | (?:klar|fardig) med livet
langre mer | inte (?:vara med|va med|vara kvar|va kvar|vara vid liv|finnas kvar) (?:langre|mer)
bast* battr* lika skona* skont* | (?:lika (?:garna|bra|val)|lika bra|bast|battre|skont|skonare)(?: \w+){0,4} (?:jag|ja|att) (?:\w+ )?(?:dor|dog|ar dod|var dod|vore dod|fick do|far do|inte levde|forsvann|inte vaknade|tar livet)
aldrig fanns finnas slapp vaknade vaknar | (?:onskar|hoppas)(?: \w+){0,3} (?:aldrig (?:\w+ )?fotts|aldrig (?:\w+ )?fodd\w*|inte fanns|inte fanns till|slapp leva|slapp finnas|slapp vakna|inte vaknar|inte vaknade)
rosterna | rosterna (?:\w+ )?(?:sager|skriker|tvingar|vill|tjatar|befaller)
sjalv | (?:brant|branner|slagit|slar|rispat|rispar)(?: \w+){0,2} (?:mig sjalv|mej sjalv)(?: med flit)?
insul* | (?:slut\w*|vagra\w*|strunta\w* i)(?: att)? (?:ta|med) (?:mitt |min )?insulin\w*
flit | (?:overdos\w*|sil|dos) med flit
overdos | ta (?:en )?overdos(?! (?:av (?:kaffe|socker|jul\w*|godis|tv)))
existera finnas kampa leva vakna | (?:orkar|pallar|vill|klarar)(?: \w+){0,3} (?:inte|ej|aldrig)(?: \w+){0,2} (?:vakna|leva|existera|finnas|kampa)(?! (?:tidigt|sa|mitt|kl|klockan|for|pa|i|har|med|ihop|av|utan|upp|med)\b)
borde fortjanar skulle | (?:borde|fortjanar|skulle) inte (?:fa )?(?:leva|finnas|existera|ha fotts|fotts)
dodat hangt livet skjutit | hade jag (?:skjutit|hangt|dodat|tagit livet)
hamst* samla* spara* | (?:sparat|sparar|samlat|samlar|hamstrat)(?: \w+){0,3} (?:tablett\w*|tabs|tablets?|pill\w*|pills?|meds|alvedon\w*|panodil\w*|paracet\w*|pamol\w*|ipren\w*|ibux\w*|treo|citodon|sovmed\w*|sovemed\w*|sovepil\w*|sovetab\w*|sovtab\w*|somntab\w*|insulin\w*|metadon\w*|methadone|subutex|suboxone|ben[sz]o\w*|oxy\w*|oksy\w*|morfin\w*|morphine|tramad\w*|tradolan|xanax|xanor|stesolid|valium|rivotril|iktorivil|lyrica|heroin|ghb|fentanyl\w*|imovane|zopiclone?|theralen|propavan|atarax|antidep\w*)
nara sugen | (?:nara|sugen)(?: pa)? att (?:hoppa|do|ta mitt liv|ta livet|gora slut|skada mig)
gor gora | (?:gora|gor) (?:nat|nagot|nanting|nagonting) (?:\w+ )?(?:dumt|drastiskt)
leva | (?:nat|nagot|inget|nanting|ingenting|vad)(?: \w+){0,2} att leva for
lange | hur lange(?: till)? (?:jag|ja)(?: \w+)? (?:orkar|pallar|star ut|klarar)(?: \w+)?(?: leva| det har| till)?$
allt | allt (?:\w+ )?(?:ar|e|kanns) (?:\w+ )?meningslost
meningslost | (?:allt|livet) e meningslost
vill | vill (?:\w+ )?(?:bort fran (?:livet|allt|jorden|varlden)|forsvinna(?! (?:fran (?:stan|sverige|skolan)|pa|till|hem|i)\b))
saga sager | (?:saga|sager) (?:forlat|hej ?da|adjo|farval) (?:till (?:alla|er alla|allihop)|innan (?:jag|det))
tankar | morka tankar
allt hoppet livet | (?:ger|gett|ge) upp (?:livet|allt|hoppet)
funderar funderingar tankar tanker | (?:tankar|tanker|funderar|funderingar) (?:\w+ )?(?:pa|om|kring) (?:att )?(?:\w+ )?(?:do|doden|skada mig|gora mig illa|ta livet|hoppa framfor|hoppa fran|sluta leva|avsluta livet|avsluta allt)
pill* tabl* | (?:hej ?da|farval|adjo)(?: \w+){0,3} (?:tabl\w*|pill\w*)
himlen | (?:hos|till|ses)(?: \w+){0,2} i himlen
andra nangijala | ses (?:pa andra sidan$|i nangijala)
slut | (?:gora|gor) slut pa det(?: nu| ikvall| inatt| snart)?$
forbi over slut | mitt liv (?:ar|e) (?:over|slut|forbi)
overd* | overdos\w*
over | over dos\w*
odat | odat
odd | odd on
medve* | medvets?l\w+
bevis* | bevis+tl\w+
bevid* | bevidstl\w+
bevis* | bevistl\w+
besvimt | besvimt
besvimet | besvimet
besvimede | besvimede
besvimer | besvimer
svimmat | svimmat
svimmar | svimmar
svimat | svimat
avsvimmad | avsvimmad
unconccious unconcious unconcscious unconcsious unconious unconscious unconsious | unconc?s?c?ious
livlo* | livlos\w*
kollapsat | kollapsat
kollapset | kollapset
kollapsede | kollapsede
collapsed | collapsed
hjartstopp | hjartstopp
hjertestans | hjertestans
hjartestop | hjartestop
hjartinfarkt | hjartinfarkt
hjerteinfarkt | hjerteinfarkt
hjertinfarkt | hjertinfarkt
hjartattack | hjartattack
attack | heart attack
faldet faldt fallit falt foll ramlade ramlat segnade segnat | (?:faldet|falt|fallit|ramlat|segnat|faldt|foll|ramlade|segnade) (?:om|ihop|sammen|samman)
fatt | fatt stot
fick | fick stot
fikk | fikk stot
stod | fik stod
electrocuted | electrocuted
drowned | drowned
druknet | druknet
drunknat | drunknat
car over shot stabbed | (?:been|got|was) (?:stabbed|shot|run over|hit by a car)
knivh* knivs* | (?:knivhugg\w*|knivskur\w*|knivstuk\w*|knivstikk\w*)
ble blev blevet blitt blivit | (?:blivit|blev|ble|blitt|blevet) (?:\w+ )?(?:skjuten|skutt|skudt|pakord|pakord|pakjort)
far fat fik har tror ved | (?:ved at|tror|fat|far|fik|har) (?:\w+ ){0,4}(?:blodprop|slagtilfalde|hjertetilfalde)
blev blevet | (?:blev|blevet) (?:\w+ )?stukket(?: ned)?(?! af en (?:hveps|bi|myg|bremse|flat|lage|syge\w*))
fell | fell (?:from|off|out of) (?:the|a|his|her|my) (?:\w+ )?(?:balcony|roof|window|bridge)
od | od (?:at|ade|ar|a|on)
oddat | oddat
oddar | oddar
odade | odade
falli* foll* hoppa* ramla* trill* | (?:foll|ramla\w*|trilla\w*|hoppade|hoppat|fallit)(?: \w+)? (?:fran|ut genom|ut fran) (?:\w+ )?(?:balkong\w*|tak\w*|fonst\w*|\w*vaning\w*|bron)
trillade trillat tuppade tuppar tuppat | (?:trillat|trillade|tuppat|tuppade|tuppar) av(?! (?:stegen|cykeln|sangen|stolen|moppen|pinn\w*))
angre* banka* banke* dengt* hotad* hotat* knivh* knivs* kvalt* misha* missh* overf* skall* skjot* skot* slage* slagi* slat* slatt* slo* slog* spark* stryp* trued* truet* valdt* voldt* | (?:slog|slo|slagit|slatt|slat|slaget|bankade|bankede|banket|banka|dengte|sparkade|sparket|sparkede|strypte|kvalte|kvalt|angrep|angreb|overfoll|overfaldt|misshandla[dt]\w*|mishandle[dt]\w*|valdtog|voldtok|voldtog|hotade|hotat|truet|truede|knivhogg|knivstakk|knivstak|skot|skjot|skallade)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:mig|meg|mej|oss|os|henne|honom|hende|ham|barna|barnen|bornene|barnet|mamma|mor|mama|min \w+|mitt barn|mit barn|mina barn|mine born|sin \w+|sina \w+|sine \w+|sit barn|dem|dom)
angrebet angrepet angripen attackerad banka banket hotad mishandlet missh* overfaldet overfallen overfalt ranad ranet rovet skjuten skudt skutt slagen slagit slat slatt sparkad strypt truet valdtagen voldtaget voldtatt | (?:blev|blivit|ble|blitt|blevet)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:slagen|slagit|slatt|slat|misshandlad\w*|mishandlet|valdtagen|voldtatt|voldtaget|ranad|ranet|rovet|overfalt|overfallen|overfaldet|skjuten|skutt|skudt|angripen|angrepet|angrebet|hotad|truet|sparkad|strypt|attackerad|banket|banka)
dytte* knuff* skubb* | (?:knuffat|knuffar|knuffade|knuffet|dytter|dyttet|skubber|skubbede|skubbet)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:mig|meg|mej|oss|os|henne|honom|hende|ham|barna|barnen|bornene|barnet|mamma|mor|mama|min \w+|mitt barn|mit barn|mina barn|mine born|sin \w+|sina \w+|sine \w+|sit barn|dem|dom)
pushe* pushi* | (?:pushed|pushing|pushes)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:me|her|him|us)(?: \w+)? (?:down|into|against)
brod brot brudt brutet brutit brutt | (?:brutit|brot|brutt|brod|brudt|brutet) (?:sig|seg) (?:in|inn|ind)
brudt | (?:har|havde|hade) brudt ind
valdt* | valdta\w*
voldt* | voldtekt\w*
voldt* | voldtagt\w*
voldtatt | voldtatt
voldtaget | voldtaget
dodsh* | dodshot\w*
dodst* | dodstrus\w*
draps* | drapstru\w*
draps* | drapshot\w*
mordh* | mordhot\w*
misshandel | misshandel
misshandlad | misshandlad
mishandlet | mishandlet
mishandling | mishandling
assau* attac* beat* choke* hit* hurt* kicke* kille* punch* raped* slapp* stabb* stran* threa* | (?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:hit|beat|raped|stabbed|attacked|threatened|assaulted|strangled|choked|punched|kicked|slapped|hurt|killed)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:me|us|her|him|them|my \w+)
abused assaulted attacked beat beaten mugged raped robbed threatened | (?:been|was|got|being|get) (?:raped|beaten|beat up|attacked|assaulted|threatened|mugged|robbed|abused)
genne* prygl* skall* smadr* taske* taved* tavet* | (?:taskede|tasket|tavede|tavet|smadrede|gennembankede|gennembanket|pryglede|skallede)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:mig|os|hende|ham|dem|bornene|ungerne|mine born|[ms]in (?:kareste|kone|mand|mor|far|son|datter|soster|bror|ven|veninde|kammerat))(?! (?:\w+ )?i (?:fodbold|fifa|skak|kort|spil\w*|dart|ludo|bold|uno|bordtennis|badminton|playstation))
ind min | (?:de|han|hun|nogen|eksen)(?: har)? (?:\w+ )?(?:smadret|smadrede|sparket|sparkede|sla[e]?t|slog) (?:min \w*dor|\w*doren ind)
blev blevet bliver | (?:blev|blevet|bliver) (?:\w+ )?(?:gennembanket|tasket|tavet|gennemtavet|gennempryglet|sparket|kvalt|kidnappet|forfulgt|stalket)
brudt | (?:min eks|eksen|han|hun|de) er (?:lige )?brudt ind
efter hovedet | (?:kaster|kastede|kyler|kylede|smed)(?: \w+){1,3} (?:efter|i hovedet pa) mig
haret | (?:hev|rev|trak) mig i haret
blev bliver er | (?:han|hun|eksen|karesten|min \w+)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:er|bliver|blev) (?:\w+ )?voldelig
udsat | udsat for (?:\w+ )?(?:vold|overgreb|voldtagt)
batte* bottl* decke* glass* grope* headb* jumpe* lampe* moles* mugge* robbe* smack* threa* | (?:(?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)|theyll|theyve|someones|somebodys|mate|friend|neighbou?rs|pimp|gang|men|guys|lads|blokes|boys|flatmates|stranger)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:battered|jumped|headbutted|glassed|bottled|smacked|lamped|decked|groped|molested|robbed|mugged|threatned|threatend|threatining|threated)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} ?(?: ?(?:me|us|her|him|them|my \w+))
assaulted battered headbutted molested punched punching raped slapped stabbed strangled | (?:punched|punching|slapped|headbutted|raped|strangled|stabbed|molested|assaulted|battered) (?:me|us|her|him|them|my \w+)
batte* bottl* glass* grope* headb* jumpe* knife* moles* sexually spike* | (?:got|been|was|get|getting|gets|being|were) (?:jumped|battered|glassed|bottled|groped|molested|spiked|knifed|headbutted|sexually \w+)(?! up)
sexual sexually | sexual(?:ly)? (?:assault\w*|abus\w*)
gave give given giving | (?:gave|giving|given|give) (?:me|him|her|us) a (?:\w+ )?(?:kicking|beating|battering|hiding|slap|black eye)
grab* | grab\w* (?:me|her|him) by (?:the|my|her|his)
broke burned burnt busted fractured smashed stamped | (?:(?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)|theyll|theyve|someones|somebodys|mate|friend|neighbou?rs|pimp|gang|men|guys|lads|blokes|boys|flatmates|stranger)(?: \w+)? (?:broke|fractured|burned|burnt|smashed|stamped on|busted) (?:my|her|his) (?:arm|nose|jaw|ribs?|leg|fingers?|wrist|tooth|teeth|face|head|hand)
attacked beat choked hit hurt kicked punched slapped strangled | (?:(?:he|she|they|hes|shes|theyre|someone|somebody|people|man|bf|boyfriend|girlfriend|husband|wife|ex|dad|father|brother|son|neighbou?r|guy|guys|partner|flatmate|dealer|landlord)|theyll|theyve|someones|somebodys|mate|friend|neighbou?rs|pimp|gang|men|guys|lads|blokes|boys|flatmates|stranger)(?: \w+){0,6} (?:and|then) (?:hit|beat|punched|kicked|slapped|choked|strangled|attacked|hurt) (?:me|her|us|my \w+)
spytta spytter spyttet | (?:spytta|spytter|spyttet) (?:pa )?meg(?! i hand\w*)
dytta dyttet kasta skubba slengte slo | (?:dytta|dyttet|kasta|slo|skubba|slengte) (?:meg|henne) sa (?:jeg|hun|ho)
angrepet angripe banka fanga innelast innesperra knivstukket mishandla mishandlet overfalt rana ranet robba skutt slatt slege sparka stukket trua truet truga valdtatt valdteken voldtatt voldteke | (?:blitt|blei|ble|vart|vorte)(?: \w+){0,3} (?:slatt|slege|slatt ned|banka|banka opp|mishandla|mishandlet|voldtatt|valdteken|valdtatt|voldteke|rana|ranet|robba|overfalt|trua|truet|truga|angrepet|angripe|knivstukket|stukket|skutt|sparka|innelast|innesperra|fanga)(?! (?:ut|av|opp med|over|i (?:sjakk|fotball|kort)|fast)\b)
angrep banka beit daska dengte fika fiket jula klina kvalte kvelte lugga misha* skamslatt skamslo slatt slo smelte sparka spytta strupte trua truga valdtok voldtok | (?:(?:han|hon|hun|hen|de|dom|dem|nan|nagon|nan|non|nogen|nokon|en gubbe|en man|en mann|en mand|en kille|en fyr|en type|gubben|mannen|manden|killen|grannen|nabon|exet|eksen|mitt ex|min \w+|mitt \w+|mit \w+|pappa|far|brorsan|sambon|sambo|karesten|kjaresten|ekskaresten|politiet|vakten|vagten|langaren)|hu|ho|dei|typen|dama|kona|mora|faren|far|stefaren|stefar|sonnen|broren|broder|bror|onkelen|onkel|eks|eksmannen|eksdama|ektemannen|kompisen|kameraten|gutta|gutter|karer|karene|menn|folk|gjengen|nokre|torpedo\w*|venninna|ungen|jenta|gutten|besteforeldra)(?: \w+){0,2} (?:slo|slatt|banka|sparka|dengte|kvelte|kvalte|strupte|lugga|beit|spytta|trua|truga|klina|smelte|daska|fika|fiket|skamslo|skamslatt|mishandl\w*|jula|angrep|voldtok|valdtok) (?:opp |til |ned |los pa |etter )?(?:(?:meg|mei|me|mi|ma|mig)|oss|henne|hennar|ham|han|ho|hu|ungen\w*|barna|borna|mora mi|mor mi|sonnen min|dattera mi|datter\w*|dama mi|kompisen min)(?! (?:i|til) (?:bridge|sjakk|kort|yatzy|fifa|spill)\b| (?:at|hvor)\b)
antastad forfoljd hoppad inlast inne jagad knivad nedslagen nedsparkad nerslagen ofredad pahoppad puckad skallad sonderslagen spoad stalkad strypt tafsad uppspoad utpressad | (?:blev|blivit|blir|bli|ar|e)(?: \w+){0,2} (?:nedslagen|nerslagen|pahoppad|hoppad pa|nedsparkad|spoad|uppspoad|puckad|skallad|jagad(?! av (?:en )?(?:geting|hund|katt|bi\b|fogden|kronofogd|inkasso))|forfoljd|stalkad|sonderslagen|knivad|antastad|ofredad|tafsad|utpressad|strypt|inlast|last inne)
fatt fick | (?:fick|fatt) (?:\w+ )?(?:stryk|spo|fetsmall|orfil)
gav gett | (?:gav|gett) (?:mig|mej|henne) (?:\w+ )?(?:stryk|spo|small|fetsmall|orfil|smallar)
dorr dorren ytterdorren | (?:slagit|slog|sparkat|sparkade) (?:in|upp) (?:dorren|min dorr|ytterdorren)
daskade dragi* drog* forfo* gav gett hogg* hoppade hoppat huggi* jagad* jagat* klippte kniva* mulad* mulat* pucka* skall* skjot* skjut* slagit slog smallde spark* spoad* spoat* tafsade tafsat | (?:huggit|hogg|knivat|knivade|skjutit|skjot|spoat|spoade|puckat|puckade|mulat|mulade|hoppat pa|hoppade pa|gett sig pa|gav sig pa|sparkat|sparkade|jagat|jagade|forfoljt|skallat|slog till|slagit till|klippte till|smallde till|daskade till|drog|dragit|tafsade pa|tafsat pa)(?: \w+)? (?:mig|meg|mej|oss|os|henne|honom|hende|ham|barna|barnen|bornene|barnet|mamma|mor|mama|min \w+|mitt barn|mit barn|mina barn|mine born|sin \w+|sina \w+|sine \w+|sit barn|dem|dom)(?! (?:har|hem|med|till|ner pa|ur|ut|i land|for|en|ett|tillbaka|over)\b)
buffade kastade pressade puttade puttat slangde slangt tryckt tryckte | (?:slangde|kastade|tryckte|pressade|puttade|buffade|slangt|tryckt|puttat) (?:ner |upp |in |omkull )?(?:mig|mej|henne|oss) (?:in |ner |upp )?(?:i|mot|nerfor|nedfor|omkull|for trappan|pa golvet|i golvet|i vaggen)
tving* | tvinga\w* (?:mig|mej|henne) (?:\w+ )?(?:till|att|o|pa) (?:\w+ )?(?:sex|ligga|knulla|suga|oralsex)
overgrepp | sexuell\w* overgrepp
utsatt | utsatt for (?:\w+ )?overgrepp
forgr* | forgrep\w*
forgr* | forgrip\w*
hor horde hort lat small | (?:hort|hor|horde|small|lat som) (?:\w+ )?(?:skott|skottlossning)
skottlossning | skottlossning
garden porten trapphuset utanfor | skjut\w* (?:har )?(?:utanfor|pa garden|i porten|i trapphuset)
dragit drog strop strypt | (?:strypt|strop|dragit kniv mot|drog kniv mot) (?:mig|meg|mej|oss|os|henne|honom|hende|ham|barna|barnen|bornene|barnet|mamma|mor|mama|min \w+|mitt barn|mit barn|mina barn|mine born|sin \w+|sina \w+|sine \w+|sit barn|dem|dom)
selmo* selv selvm* sjalm* sjalv sjalv* sjlvm* sjolv* suici* suisi* | (?:sjalvmord|sjalv mord|sjalmord|sjalvmor|sjlvmord|sjalvmrd|selvmord|selv mord|selvmor|selmord|sjolvmord|suicid|suisid)\w*
onskade onskede onsket villa ville | (?:ville|villa|onskade|onsket|onskede) (?:\w+ ){0,2}do
lev leva leve levea | ville (?:inte|ikke) leve?a?
velat | velat do
villet | villet do
forso* provd* prove* prøvd* | (?:forsokte|provde|provede|forsogte|prøvde|forsokt|forsogt|provet|provd)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} (?:ta|tage) (?:mitt|mit|livet)
livet | (?:forsokte|prov\w+|forsog\w+)(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} livet (?:av|af)
wanted | wanted to (?:die|kill)
didnt | didnt want to live
tried | tried to (?:kill|end|die)
cut hurt kuttade kuttet skar skaret skart skurit | (?:skurit|skaret|skart|skar|kuttet|kuttade|hurt|cut) (?:mig|meg|mej|my ?self)
skadad skadade skadat skadate skadet | (?:skada[dt]e?|skadet) (?:mig|meg|mej) (?:sjalv|selv)
sjalv* | sjalvskad\w*
selvs* | selvskad\w*
salvm* selvm* | (?:salvmord|selvmort|selvmrod|selvmod)\w*
siuci* suaci* sucic* sucid* sucii* sueci* suicd* suisi* | (?:sucid|suciid|suacid|suiside|suicde|siucid|sucicid|suecid)\w*
sjolm* sjolv* solmo* solmu* solvm* | sj?olv?m[ou]r\w*
selmo* selmu* selvm* | selv?m[ou]r[dt]?\w*
selmo* | selmor\w*
kutta kuttet rissa skar skaret snitta | (?:kutta|kuttet|skar|skaret|rissa|snitta) (?:meg|ma|mei)(?! (?:av|ut|i finger\w*|pa (?:glass|et|en|kniv\w*))\b)
brande brant rispade rispat skurit | (?:rispade|rispat|skurit|brant|brande) (?:mig|mej|armarna|armen)(?: \w+){0,2}(?: sjalv| i armen| pa armen| djupt| med flit)
forsokte provade tankte | (?:forsokte|provade|tankte) (?:\w+ )?(?:hanga|dranka|skjuta|doda|forgifta|ta livet av) (?:mig|mej)
langere langre lenger meir mer mera mere | (?:nej |nei |men |och |og |no |hej |hei )?(?:jag |jeg |eg )?(?:bara |bare )?(?:orkar|orker|magter|klarar|klarer|gider|kan) (?:bara |bare |virkelig |verkligen |snart |jag |jeg )?(?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk)(?: orka| orke| med)?(?: det| detta| dette| livet| mig)? (?:mer|mera|mere|meir|lenger|langre|langere|langere)(?: nu| na| alls)?
langere langre lenger mer mera mere | (?:jag|jeg|eg) (?:vill|vil) (?:bara |bare )?(?:inte|ikke|ikkje|ej|int|inge|itte|ik|ikk) (?:mer|mera|mere|lenger|langre|langere)
can cannot cant | (?:i )?(?:just )?(?:cant|can not|cannot) (?:do this|take it|take this|go on|cope|keep going)(?: anymore| any more| any longer| no more)?
upp | (?:jag|jeg|eg) (?:ger|gir|giver) upp
gir giver | (?:jeg|eg) (?:gir|giver) (?:opp|op)
end | (?:i )?want (?:it )?to end
slut slutte stopper | (?:jag|jeg) vil+ (?:bara|bare) (?:att|at) det (?:tar slut|skal slutte|stopper)
dor | (?:jag|jeg|eg) dor
dor | dor
dying | im dying
dying | i am dying
dying | dying
mer mere | (?:jeg )?vil (?:bare )?ikke (?:mere|mer)
holde | (?:jeg )?(?:kan|kunne) (?:bare |simpelthen |snart )?ikke (?:mere )?holde (?:det|det her) ud(?: mere| mer| langere| nu)?
anymo* longe* more* | (?:i )?(?:just |really |honestly )?(?:cant|can not|cannot) (?:do|take|cope|go on|carry on|keep going)(?: with)?(?: this| it| like this)?(?: anymore| any more| any longer| no more)(?: (?:im|i am|sorry|please|help|everything|life|nobody|nothing|no one)(?: \w+){0,8})?
end hurting over | (?:i )?(?:just )?want(?: it)?(?: all)? to (?:end|be over|stop hurting)
done finished | (?:im|i am) (?:so |just )?(?:done|finished) (?:with|fighting|trying)(?: life| it all| everything| all this)?
lenger lengre lengur meir mer mere | (?:nei |men |og |fan |fy fan |herregud |hjelp )?(?:(?:jeg|eg|jei|jai|ja|a|e) )?(?:bare |berre )?(?:orke?r?|orka?r?|ork|klare?r?|klara?r?|greie?r?|greia?r?|makte?r?|makta?r?|palle?r?|kan|gidde?r?) (?:bare |virkelig |snart )?(?:ikke|ikkje|itte)(?: a)?(?: dette| det| livet| alt)?(?: her)? (?:mer|meir|mere|lenger|lengre|lengur)(?: na| no)?(?: hjelp)?
lenger lengre meir mer mere | (?:(?:jeg|eg|jei|jai|ja|a|e) )?(?:bare )?vil (?:bare |berre )?(?:ikke|ikkje) (?:mer|meir|mere|lenger|lengre)(?: na| no)?
opp | (?:na |no )?(?:(?:jeg|eg|jei|jai|ja|a|e) )?(?:gir|gjev|gjer|har gitt) (?:jeg |eg )?(?:bare )?opp(?: na| no| alt| livet| hapet)?
dritferdig dritlei ferdig lei | (?:(?:jeg|eg|jei|jai|ja|a|e) )?(?:er|e) (?:helt |sa |drit)?(?:lei|ferdig) (?:av|med) (?:alt|livet|det hele)
dau do | (?:vil|skal|ma) (?:do|dau)
langre mer mera | (?:(?:fan|fy fan|asso|asa|alltsa|snalla|herregud|gud|nej|men|ja|jo|anna|hej|hjalp) )*(?:jag |ja )?(?:bara )?(?:orkar|ork|pallar|palla|klarar|fixar|kan)(?: (?:verkligen|fan|bara|snart|typ|ju|seriost|faktiskt|jag)){0,2} (?:inte|int|ej|nt)(?: (?:orka|kampa|va|vara|manniska|med|det har|detta|det|livet|allt|skiten|mig sjalv)){0,3} (?:langre|mer|mera)(?: nu| alls)?
dag kampa leva livet manniska natt timme | (?:(?:fan|fy fan|asso|asa|alltsa|snalla|herregud|gud|nej|men|ja|jo|anna|hej|hjalp) )*(?:jag |ja )?(?:bara )?(?:orkar|ork|pallar|palla|klarar|fixar)(?: (?:verkligen|fan|bara|snart|typ|ju|seriost|faktiskt|jag)){0,2} (?:inte|int|ej|nt) (?:kampa|leva|livet|med livet|en (?:enda )?(?:dag|natt|timme) till|va manniska|vara manniska)(?: langre| mer)?
ut | (?:(?:fan|fy fan|asso|asa|alltsa|snalla|herregud|gud|nej|men|ja|jo|anna|hej|hjalp) )*(?:jag |ja )?(?:bara )?(?:star|hardar)(?: (?:verkligen|fan|bara|snart|typ|ju|seriost|faktiskt|jag)){0,2} (?:inte|int|ej|nt) ut(?: langre| mer| nu| med livet| med mig sjalv)?
do finnas harifran slippa slut somna upp | (?:(?:fan|snalla|nej|men|o|och|jag|ja) )*(?:vill|vil) (?:bara |verkligen )?(?:bort harifran for alltid|att (?:det|allt|allting) (?:bara )?(?:ska |skulle )?(?:ta|tar|far ta) slut|do|slippa allt|slippa|slippa mer|sluta finnas|ge upp|somna in)(?: nu)?
farval | farval(?: (?:alla|allihop|anna|varlden))?
forlat | (?:hej ?da|farval|adjo)(?: (?:alla|allihop))?(?: forlat(?: for allt)?)
forlat | forlat for allt(?: (?:hej ?da|farval|adjo))
adjo farval | tack for allt(?: (?:och|o))? (?:farval|adjo)
"""
