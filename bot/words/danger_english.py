"""What danger sounds like in English, beside what `bot.words.danger_signs` has: the same kind of lists."""

from typing import Final

from bot.model.messages import Danger
from bot.words import danger_signs as signs

SOMEBODY: Final = f"(?:{signs.ENGLISH_SOMEBODY}|theyll|theyve|someones|somebodys|mate|friend|neighbou?rs|pimp|gang|men|guys|lads|blokes|boys|flatmates|stranger)"
HURT: Final = "(?:me|us|her|him|them|my \\w+)"
PILL: Final = f"(?:{signs.PILL}|painkill\\w*|medication|medicine|codein\\w*|cocodamol|co codamol|diaz\\w*|pregab\\w*|gaba\\w*|quetiapine?|ibuprofen|aspirin|sleepers|sleeping (?:pills|tablets)|xans|temaz\\w*|nitazen\\w*)"
MANY: Final = f"(?:{signs.BIG}|twelve|fifteen|sixteen|eighteen|loads?|a lot|tons?|lots|bunch|pile|heap|handful|rest|whole|full|all)"
FOR_GOOD: Final = "(?:any ?more|any longer|no more|much longer|again)"
DEAD: Final = (
    "(?:die|died|dead|gone|disappeared?|vanish(?:ed)?|wasnt here|werent here|killed my ?self)"
)
END: Final = "(?=$| (?:and|so|because|cos|i|im|please|plz|help|need|now|tonight|today|again|at|in|on|hes|shes|theyre|they|he|she|quick|sorry|asap)\\b)"

ALWAYS: Final[dict[Danger, tuple[str, ...]]] = {
    Danger.BODY: (
        f"(?:ive|i|hes|shes|he|she|they|has|have|and)(?: just)? (?:had|necked|downed|popped|drank|munched|dropped)~{signs.BIG}(?! ?mg\\b)(?: \\w+){{0,3}} {PILL}(?! left)",
        f"{signs.TOOK}~{MANY}(?! ?mg\\b| ?ml\\b)(?: \\w+){{0,3}} {PILL}(?! left| home)",
        "(?:ive|i have|i|hes|shes|he|she|theyve|they|mate|friend|boyfriend|girlfriend|brother|sister)(?: think| has| have| just| mightve| must have)? (?:taken|took|injected|used|smoked|shot up) (?:way |far |a bit )?(?:too|to) (?:much|many)(?=$| (?:and|i|im|help|please|plz|now|tonight|this time|of (?:it|them|those|these|my (?:meds|pills|tablets))|gear|stuff|drugs|pills|smack|brown|dope|speed|again|what|need|feel|cant|hes|shes)\\b)",
        "(?:ive |i have |i |just |and )(?:taken|took|swallowed) (?:some )?(?:pills|tablets)(?=$| (?:to|and|because|so|i|im|cant|sorry|help)\\b)",
        f"(?:oded|oding|(?:i|ive|has|have|just|hes|shes|he|she) odd{END}|(?:gonna|going to|might|will|about to|wanna|want to|has|have|i) od{END})",
        "(?:hit|gear|smack|heroin|dig|brown)(?: \\w+){0,4} (?:going|gone|went) over",
        "(?:gave|give|giving|given|used|need)(?: (?:him|her|them|the|some|two|2))? (?:narcan|naloxone|nyxoid)(?! (?:kit|train\\w*|course|refill|for|at|next))|(?:narcan|naloxone|nyxoid) (?:quick|now|asap|please help|isnt work\\w*|not work\\w*|didnt work)",
        "chest (?:\\w+ ){0,3}(?:hurt\\w*|hurting|tight\\w*|pains?|aches?|crushing|burning)(?! in (?:the )?drawers)|(?:tight\\w*|pressure|crushing|pains?) (?:\\w+ )?(?:in|on) (?:my|his|her) chest",
        "(?:gurgling|(?:snoring|rattling|choking) (?:noises?|sounds?)|slumped (?:over|on|against|in)|out cold|face (?:is |has )?droop\\w*|slur(?:ring|red)(?: \\w+)? (?:words|speech))",
        "(?:floor|snoring|asleep|stairs|doorway)(?: \\w+){0,6} (?:wont|not|cant)(?: \\w+)? (?:come|coming|rouse|wake)(?: him| her)?(?: round| to| up)?",
        "(?:hes|shes|theyre|he|she|face|skin|lips)(?: \\w+){0,2} (?:gr[ae]y|purple|stiff)(?: and| now| in the face)(?: cold| clammy| stiff| limp| floppy|$)|stiff and cold|cold and stiff",
        "bleed(?:ing|s)? (?:loads|lots|alot|really bad\\w*|heavily|non ?stop|all over|to death|out|(?:bad\\w* )?from (?:the |his |her |my |their )?(?:head|neck|throat|stomach|belly|mouth|ears?|wrists?|arms?|chest|bum|down))",
        "blood (?:is )?(?:everywhere|all over|pouring|gushing|spurting)|(?:vomit\\w*|cough\\w*|throw\\w*|threw|spit\\w*|bring\\w*|puk\\w*)(?: up)?(?: \\w+)? blood|(?:lost|losing|loosing) (?:a lot of|alot of|lots of|loads of|so much|too much) blood",
        "(?:cant|dont|do not|couldnt) (?:feel|find) (?:a|any|his|her|my|the) (?:pulse|heart ?beat)|no heart ?beat|(?:his|her) heart (?:has )?(?:stopped|stopping)|my heart is (?:stopping|giving out)",
        "(?:seizing|convulsing|convulsions|seizures)|(?:hes|shes|keeps|started) having (?:a )?fits?|dont let (?:me|him|her|them) die",
        "(?:drank|drunk|swallowed|took)(?: \\w+){0,3} (?:bleach|antifreeze|weed ?killer|rat poison|white spirit|poison|drain cleaner)",
        "(?:hes|shes|he is|she is|he was|she was|theyre)(?: \\w+)? blue(?=$| (?:in|and|help|please|now|round|around)\\b)|blue lips|blood (?:is )?(?:coming|running|dripping|leaking) (?:out|from)",
        "cant (?:feel|move)(?: my| his| her)? (?:left|right|one|whole|legs?|arms?|face|body|half)\\b(?! (?:in|into|of the (?:sofa|bed))\\b)|(?:left|right|one) side(?: of \\w+ \\w+)?(?: is| went| has gone| feels)? (?:numb|paraly\\w*|weak|drooping)|(?:arm|face|mouth)(?: \\w+){0,3} numb(?! (?:from|after|because)\\b)",
        "(?:he|she|friend|mate|mum|mam|dad) (?:wont|isnt|dosnt|is not|not) respond(?:ing)?$|(?:cant|couldnt|unable to|trying to) (?:get|make) (?:him|her|them|my \\w+) (?:to )?(?:wake(?! up (?:early|for|on|at|in|before)\\b)|breathe?|respond)(?: up)?",
        "(?:turning|turned|gone|going|went) (?:blue|purple|gr[ae]y)(?=$| (?:and|in|help|now|please|lips|face|around)\\b)|(?:ate|eaten|swallowed|drank|drunk|took|taken|eat)(?: \\w+){0,3} (?:poison|bleach|batteries|battery|razor ?blades?|glass|detergent)(?! (?:bottle|jar))",
        f"(?:took|taken|had|drank|drunk)(?: \\w+){{0,2}} (?:double|triple|twice)(?: \\w+){{0,4}} (?:dose|{PILL})|bottle of (?:vodka|whiske?y|gin|rum|spirits|wine)(?: \\w+){{0,3}} (?:with|and|on)(?: \\w+){{0,3}} {PILL}",
        "(?:badly|severely) (?:burn\\w*|hurt|injured)|burn(?:ed|t) (?:my|him|her) ?self(?: \\w+)? bad\\w*|(?:hit|banged|cracked|smashed|split) (?:my|his|her) head(?: \\w+){0,6} (?:sick|vomit\\w*|blacked|passed|dizzy|bleeding|blood|blurr\\w*|unconscious|knocked|open)",
        "(?:floor|ground|stairs|bathroom|toilet)(?: \\w+){0,5} (?:not|isnt|wont) (?:answer\\w*|respond\\w*|talk\\w*|mov\\w*)|(?:is|are|hes|shes|gone|all) (?:blue|grey|gray) and (?:cold|stiff|limp)|cut (?:an|my|his|her) (?:artery|vein)|(?:gone|went|going|all) (?:floppy|limp)(?! with)|face (?:is )?swelling|throat (?:is )?(?:swelling|closing)",
    ),
    Danger.SELF: (
        f"(?:done|had enough|finished) (?:with|of) (?:everything|this life|my life|being (?:here|alive))(?! (?:on|in|for|you|that|they|at|from|we|now)\\b)|cant (?:go|carry|keep) (?:on|going)(?: with (?:this|my) life| living| like this)(?! (?:here|in|with|next|under|above|near)\\b)|cant (?:carry on|cope)(?: with (?:life|anything|it all))? {FOR_GOOD}|cant keep living like this",
        "(?:no|isnt any|any|whats the|what is the|whats) (?:point|use|reason)(?: \\w+)?(?: (?:in|of|to|for))? (?:me |my )?(?:being (?:here|alive)|living|going on|carrying on|be here any ?more|to live|live)(?! (?:in|there|with|near|on|at)\\b)|whats the (?:point|use)(?: in| of)? (?:any ?more|it all|anything|me)$",
        "(?:wish|hope|hoping|want|wanna|pray|praying|rather|sleep|asleep)(?: \\w+){0,4} (?:never|not|wouldnt|didnt|dont|wont)(?: have to)? wake(?! (?:you|him|her|them|the|any|my|up (?:late|early|too|in|at))\\b)|(?:want|wanna)(?: to)?(?: \\w+)? sleep forever",
        "(?:gonna|going to|might|scared ill|afraid ill|about to|ill|i will|could|before i|want to|wanna) do something (?:really )?(?:stupid|silly|daft|bad|terrible|drastic)|(?:done|did) something (?:really )?(?:stupid|silly|daft|bad) to my ?self|do something to my ?self",
        "top(?:ping)? (?:my|him|her) ?self(?! up)|(?:do|doing) my ?self in|end(?:in+g?)? (?:my ?self|his life|her life|their life)|unaliv\\w+|(?:kil+(?:in)?|hangin|cuttin|hurtin|harmin|shootin|drownin) (?:my|me) ?self",
        "(?:thinking (?:of|about)|thought (?:of|about)|going to|gonna|want to|wanna|ready to|about to|will|ill|might|should|considering|talking (?:of|about)|planning (?:to|on))(?: just)? (?:end|ending|finish|finishing) (?:it(?=$| (?:all|tonight|now|today|soon|here|this way|myself|my|for good|i|im|sorry|please)\\b)|everything)",
        "(?:want|wish|wanna|need)(?: \\w+)? (?:it|everything|life)(?: all)? (?:to be|was|were|be) over(?! (?:with|by|before|there|to)\\b)|want it all to (?:stop|end)|want everything to (?:stop|end)|(?:want|need|wanna|get)(?: \\w+)? out of (?:this |my )?(?:life|world)|leav(?:e|ing) this (?:world|life|earth)",
        "tell (?:my|the) (?:kids?|children|mum|mom|mam|mother|dad|father|daughters?|sons?|family|sister|brother|girls?|boys?|wife|husband) (?:that )?(?:i|im)(?: \\w+)? (?:love|loved|sorry)|good ?bye (?:every ?(?:one|body)|all|my (?:love|friends|kids|family)|cruel)|this is (?:my )?goodbye|my last (?:words|message|text|day alive|night alive)|(?:goodbye|last|suicide) (?:note|letter)s? (?:to|for) (?:my|the|everyone)",
        f"(?:wont|dont|not) (?:have|need) to (?:worry|bother|deal|put up) (?:about |with )?me {FOR_GOOD}|wont be (?:here|around|alive) (?:any ?more|much longer|for much longer|for long)|(?:dont|do not|didnt|dosnt) (?:want to|wanna|want) (?:to )?be (?:(?:here|around) {FOR_GOOD}|alive|on this (?:earth|planet)|in this world)",
        f"hate (?:being|waking up) alive|hate living(?! (?:here|in|with|on|next|by|near|at|there|like|alone|so|under|above|among)\\b)|(?:giv(?:e|ing|en)|gave) up on (?:life|living|everything|my ?self)|(?:have|got|theres|ive) no will to live|lost (?:the|my|all) will to live(?! (?:waiting|on|in|with|after|at|trying)\\b)|(?:no ?one|nobody|any ?one|anybody|who)(?: would| will| d| wd)?(?: even| really)? (?:notice|cares?|mind|cry)(?: if| when)? (?:i|im|i was|i were)(?: \\w+){{0,2}} {DEAD}",
        "(?:cant|dont|do not) see (?:a|any|no) (?:way out(?! of)|future(?! in| for the| with)|reason to live)|no way out (?:for me|any ?more|left)|(?:train|railway|rail) (?:tracks?|line)(?! (?:is|are|was|noise|work\\w*|behind|by|near|close|next|outside)\\b)|(?:on|onto) the (?:tracks|rails)",
        "(?:got|have|bought|made|tied)(?: \\w+){0,2} (?:noose|razor blades?)(?! for my (?:razor|shav\\w*))|(?:got|holding) (?:a |the |my )?(?:blade|rope)(?! (?:for|from|to tie|in the|off|of)\\b)(?=$| (?:and|here|ready|in my hand|to my|round|around|i|im|now)\\b)|rope (?:is )?ready|urge to cut|cut(?:ting)? (?:again|deep)$|(?:start\\w*|been) cutting",
        "(?:dont|cant|do not) see (?:the|any|a) (?:point|reason)(?: any ?more| in (?:living|life|going on|anything|it all)| to (?:live|go on))|disappear (?:for good|for ?ever|from this (?:world|life)|completely)|(?:want|wanna|wish)(?: \\w+){0,3} (?:disappear|vanish|not exist|stop existing)(?=$| (?:for|from|and never|now|tonight|so|because|i|im)\\b)",
        "(?:not|wont|never|dont think ill)(?: gonna| going to)? make it (?:through|thru|till|until) (?:the |to ?)?(?:night|tonight|morning|tomorrow|weekend|day)|(?:thinking|think|thoughts?|dream\\w*|fantasi\\w*|obsess\\w*) (?:about|of) (?:dying|death(?! of)|being dead|my (?:own )?death|not being here any ?more|ways to (?:die|end|kill))",
        "(?:pills|tablets) (?:here|in front of me|in my hand|lined up|laid out|next to me|ready)(?: \\w+){0,5} (?:take|swallow|end|all|die|ready|them)|(?:counted|counting|saved up|saving up|stashed|stashing|hoarding|hoarded) (?:my |the |all )*(?:pills|tablets|meds)|find (?:me (?:dead|hanging|cold)|my body)",
        "(?:should|could|might as well|better|deserve to|id rather)(?: just)? (?:be dead|die)(?! (?:of|for|laughing|to|without|down|out|young|easier)\\b)|(?:ill|i will|im gonna|im going to) be dead(?! (?:tired|on|late|if|when)\\b)|(?:my )?plan(?: \\w+){0,5} know (?:how|when|where) (?:to|ill|im gonna|im going to)(?: \\w+)? (?:do it|die|end it)",
        "cut(?: my ?self)? (?:too|so|really|very) deep|cut(?:ting)? my (?:arms?|legs?|thighs?|wrists?|veins?|throat)(?: open| up| bad\\w*)?(?=$| (?:and|i|its|it|cant|again|deep|to|tonight)\\b)|sorry for everything (?:and )?(?:good ?bye|bye|i love|tell|take care|look after)|good ?bye(?: \\w+){0,3} sorry for everything",
        "(?:wants?|wanted|going|gonna|trying|tried|threat\\w*|says?|said|talks?|talking|plans?|planning|will|might)(?: \\w+){0,4} (?:kill|hang|hurt|harm|cut|shoot|drown|killing|hanging|hurting|harming|cutting) (?:him|her|them) ?sel\\w+",
        "dont deserve (?:to )?(?:live|life|be here|be alive|exist)|(?:scared|afraid|worried|dont trust) (?:of |about )?(?:what (?:i|ill)(?: might| could| will| may)? do(?: to my ?self|$| tonight| next)|my ?self(?: tonight| alone| right now)?$)|might do(?: \\w+)? to my ?self|nothing left for me|its (?:all )?over for me",
        "(?:bought|got|have|found|need) (?:a |some )?rope(?=$| (?:today|now|and|tonight)\\b)|carv\\w*(?: up| into)? my(?: \\w+)? ?(?:arms?|legs?|skin|wrists?|self)|(?:decided|ready)(?: \\w+){0,2} tonight is the night",
        "had enough of (?:life|living|it all)|cant see my ?self (?:being )?(?:here|alive) (?:next|in a|any ?more|for much)|(?:gonna|going to) do it (?:this time|for real|properly|tonight)|(?:think\\w*|thought|urge) (?:of|about|to) jump(?:ing)?(?! (?:on|in|at|rope|ship)\\b)",
    ),
    Danger.VIOLENCE: (
        f"{SOMEBODY}(?: \\w+){{0,4}} (?:kick|smash|break|boot|bash|forc|bang)(?:e|ed|es|ing|in)?(?: \\w+)? (?:my |the |our )?(?:front )?door (?:in|down|off)|{SOMEBODY}(?: \\w+){{0,2}} try(?:ing)? to (?:get|break|force|climb|kick) (?:in(?=$| (?:now|and|help|please)\\b)|into my (?:flat|room|house|place)|(?:in )?through (?:the|my) (?:window|door))",
        f"{SOMEBODY}(?: \\w+){{0,6}} (?:break|smash|snap|cut|bust|kick|cave) (?:my|her|his) (?:\\w+ )?(?:legs|knees|knee ?caps|fingers|face|head|jaw|arms|bones|skull)|kneecap me",
        f"(?:hell|shell|theyll|will|gonna|going to|wants to|want to|trying to|tried to|says|threat\\w*|thret\\w*)(?: \\w+){{0,2}} (?:stab|shoot|murder|hurt|harm|batter|rape|attack|assault|strangle|behead) {HURT}(?! feelings)|coming (?:for|after) me(?! (?:at|on|to|by|in a|tomorrow|today|later|\\d)\\b)|coming to get me(?: \\w+){{0,4}} (?:money|owe|debt|hide|knife|help)",
        "(?:wont|refus\\w* to|doesnt|dosnt|wouldnt|not) let(?:ting)? (?:me|us|her) (?:leave|out)(?! (?:of|on|to|with|home|early|the (?:list|scheme|contract|group|chat|programme))\\b)|(?:hes|shes|theyre|they|he|she|theyve|has|have)(?: \\w+)? locked (?:me|us|her) (?:in|up)|against my will",
        "hiding(?: \\w+){0,5} from (?:him|her|them|my (?:ex|boyfriend|husband|partner|dad|brother|dealer))|im hiding in (?:the|my)|(?:scared|afraid|frightened|terrified|petrified) (?:of|for) (?:him|her|them|what (?:he|she|they)|my (?:ex|boyfriend|girlfriend|husband|wife|partner|neighbou?r|dealer|brother|dad|son|flatmate|kids))(?! (?:reaction|dogs?|cat|cats))",
        "(?:^|please |someone |somebody |quick |can you |need you to )(?:call|ring|phone|send|get) (?:the )?(?:police|cops|feds)(?=$| (?:now|please|quick|hes|shes|theyre|they|help|asap)\\b)|need (?:the )?(?:police|cops)(?: now| here| quick| asap|$)|(?:scream\\w*|shout\\w*|crying|yelling|calling) (?:out )?for help",
        "(?:in (?:real |serious |big |immediate |grave )?danger(?! of)|(?:not|dont feel|isnt) safe (?:with (?:him|her|them)|around (?:him|her|them)|at home|from (?:him|her|them)))",
        f"{SOMEBODY}(?: \\w+)? (?:smashing|trashing|wrecking|destroying) (?:up|my|our|everything)|by (?:the|my|her|his) throat|(?:hands?|arm) (?:round|around|on) (?:my|her|his) (?:throat|neck)|kick\\w* (?:my|his|her) (?:head|face) in",
        "(?:flat|kitchen|house|bed|sofa|curtain|stove|cooker|room|building|bin|door|oven)s? on fire|set(?:ting)? fire to|set(?:ting)?(?: \\w+){1,3} (?:on fire|alight)|smoke (?:everywhere|pouring|filling|all over|coming (?:from|out|under|through))|full of smoke|smell (?:of )?(?:gas|burning)|gas leak",
        "threat\\w*(?: \\w+){0,5} (?:burn|set fire|torch|blow up)|burn(?: down)? (?:the|my|our) (?:flat|house|place|building)(?: down)?|(?:forc\\w*|mak(?:e|es|ing)|made) me (?:to )?(?:(?:sell|deal|hold|carry) (?:drugs|weed|gear|crack|for|their|his)|have sex|sleep with|do sexual|prostitut\\w*)|forced (?:me )?(?:into )?(?:sex|prostitution)",
        "taken over my (?:flat|place|home|house)|(?:wont|refus\\w* to|not|dont) (?:leave|get out of) my (?:flat|place|home|house|room)(?! (?:until|till|today|much|any ?more|alone)\\b)|(?:dealing|selling) (?:drugs |crack )?(?:in|from|out of) my (?:flat|place|home)",
        f"{SOMEBODY}(?: \\w+){{0,3}} (?:following|stalking|chasing) me(?! (?:on|up)\\b)",
        f"{SOMEBODY}(?: \\w+){{0,6}} (?:with|got|has|have|had|pulled|waving|holding) (?:a |an |the |his |her )?(?:\\w+ )?(?:knife|knives|guns?|machete|axe|crowbar|weapons?)(?! (?:and fork|and forks|licen\\w*|set|shop|block|sharpener))|{SOMEBODY}(?: \\w+){{0,4}} try(?:ing)? to (?:get|break|force) (?:in|into|through) (?:my|the) (?:door|flat|window|house|room)",
        "(?:forced|forcing) (?:him|her|them) ?sel\\w+ on (?:me|her)|(?:touch\\w*|grop\\w*) me (?:sexually|down there|without|inappropriately)|(?:being|im|am|were|was) held (?:here|captive|hostage|prisoner|against)|held hostage|kidnap\\w*|cant leave (?:because )?(?:he|she|hes|they|theyre)\\b",
        "smells? (?:of |like )?gas|gas smell|smell gas|beat\\w* the (?:shit|crap|hell|life|living \\w+) out of (?:me|her|him|us)",
        f"{SOMEBODY}(?: \\w+)? (?:threw|throws|throwing|chucked|smashed) (?:a |an |the )?(?:\\w+ )?(?:at (?:me|her|my (?:head|face))|over my head)",
    ),
}

UNLESS_PAST: Final[dict[Danger, tuple[str, ...]]] = {
    Danger.BODY: (
        "fell (?:from|off|out of) (?:the|a|his|her|my) (?:\\w+ )?(?:balcony|roof|window|bridge)",
    ),
    Danger.SELF: ("(?:sucid|suciid|suacid|suiside|suicde|siucid|sucicid|suecid)\\w*",),
    Danger.VIOLENCE: (
        f"{SOMEBODY}~(?:battered|jumped|headbutted|glassed|bottled|smacked|lamped|decked|groped|molested|robbed|mugged|threatned|threatend|threatining|threated)~?(?: ?{HURT})",
        f"(?:punched|punching|slapped|headbutted|raped|strangled|stabbed|molested|assaulted|battered) {HURT}",
        "(?:got|been|was|get|getting|gets|being|were) (?:jumped|battered|glassed|bottled|groped|molested|spiked|knifed|headbutted|sexually \\w+)(?! up)|sexual(?:ly)? (?:assault\\w*|abus\\w*)",
        "(?:gave|giving|given|give) (?:me|him|her|us) a (?:\\w+ )?(?:kicking|beating|battering|hiding|slap|black eye)|grab\\w* (?:me|her|him) by (?:the|my|her|his)",
        f"{SOMEBODY}(?: \\w+)? (?:broke|fractured|burned|burnt|smashed|stamped on|busted) (?:my|her|his) (?:arm|nose|jaw|ribs?|leg|fingers?|wrist|tooth|teeth|face|head|hand)",
        f"{SOMEBODY}(?: \\w+){{0,6}} (?:and|then) (?:hit|beat|punched|kicked|slapped|choked|strangled|attacked|hurt) (?:me|her|us|my \\w+)",
    ),
}

# The whole of what stands between two stops.
TIRED: Final = (
    "(?:i )?(?:just |really |honestly )?(?:cant|can not|cannot) (?:do|take|cope|go on|carry on|keep going)(?: with)?(?: this| it| like this)?(?: anymore| any more| any longer| no more)(?: (?:im|i am|sorry|please|help|everything|life|nobody|nothing|no one)(?: \\w+){0,8})?",
    "(?:i )?(?:just )?want(?: it)?(?: all)? to (?:end|be over|stop hurting)|(?:im|i am) (?:so |just )?(?:done|finished) (?:with|fighting|trying)(?: life| it all| everything| all this)?",
)

HARMLESS: Final = (
    "wont wake(?: up)? (?:before|until|till|early|for|in time)|(?:cant|dont|do not|dosnt|hard to|struggle to|never|wont)(?: ever)? (?:wake|get) up (?:in the mornings?|early|on time|for|at|before|until|till)",
    "beaten (?:at|by \\d|\\d)|beat (?:me|him|her|them|us) (?:at (?:chess|cards|fifa|pool|darts|football|poker|tennis|the game|games?|my own|it|snooker|bowling)|\\d)|hit(?:s|ting)? on (?:me|her|him)",
    "(?:gun|knife|weapons?) (?:licen[cs]e|shop|set|crime|sharpen\\w*|block|rack)|(?:toy|water|glue|nail|paint|staple|heat|nerf) guns?|(?:got|been|was|get) shot (?:down|of)",
    "blue (?:from|with) (?:the )?(?:paint|dye|ink|pen|cold)|(?:nothing|nowhere|money|not enough)(?: \\w+)? to live (?:on|in|near|at)",
    "(?:cant|hard to|not|cannot) breathe? (?:\\w+ )?through (?:my|the) nose|fitting (?:in|a|an|the|new|my|it|our|your|locks?|doors?|windows?)",
    "(?:hurt|cut) my ?self (?:in the gym|at (?:the )?(?:gym|football|work|training)|playing|training|lifting|falling|when i fell|by accident|carrying|moving|cooking|(?:on|with) (?:a |the |some |my )?(?:glass|tin|can|paper|bread knife|grater|lid|edge|fence|plate|metal|door|drawer|nail|wire|bike))",
    "(?:bus|queue|traffic|train|car|things?|application|case|list|ive|im|we|were)(?: is| are)? (?:just )?not moving|not moving (?:house|in|out|home|anywhere|away|yet|until|till|on|to)",
    "(?:landlord|council|office|housing|agency|bank|worker|doctor|gp|company|they)(?: \\w+){0,2} (?:not|isnt|arent|wont|never) (?:respond\\w*|react\\w*)|not responding to (?:my|the|any|calls?|emails?|letters?|texts?|messages?)|i (?:dont|cant|wont)(?: \\w+)? (?:leave|get out of) my (?:flat|place|home|house|room)",
    "(?:attacked|bitten|hit) by (?:a |an |the )?(?:\\w+ )?(?:seagull|gull|bird|mosquito\\w*|bugs?|wasps?|bees?|midges|virus|flu|cold|magpie|goose|cat|fees?|bill)",
    "hit me (?:up|back)(?= (?:later|when|if|tomorrow|on|after|with)|$)",
)  # fmt: skip
