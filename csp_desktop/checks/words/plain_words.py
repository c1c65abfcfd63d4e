"""The words that narrow nothing: a sentence of these and of its subject's own words speaks of the whole of it."""

from __future__ import annotations

_WORDS = """
 a about above according achieve achieved achieving across actual actually additional adult after again against
aim all almost already also although an and annual annually any approximately apr april are area around as at
attend attended attending aug august autumn away baseline be been before being below better between board both
brought but by calendar call came case category change changed chart child city clear close closing comment
commentary commissioner committed comparator compare compared comparing comparison concern concerned concerning
concerns consecutive considerable considerably consistent consistently continue continued continues continuing
contribute contributing corresponding council count county course crime crimes csp cumulative current currently
data date day dealt dec december decline declined declining decrease decreased decreasing despite detailed did
difference disappointing disproportionately district do does doubled doubling down downward dramatically drop
dropped dropping due during each earlier early either encouraging end ended ending equal equalling equate
equated equates equating equivalent even evidenced exactly exceed exceeded exceeding exceeds expected extra fact
fall fallen falling far feb february fell few fewer figure figures final financial first fiscal five for force
fortunately four fourth from full further gap general generally good gradual gradually graph great greater
greatest grew group grow growing grown growth had half halved has have here high higher highest historic
historical however i identified ii improve improved improvement improving in incident incidents include includes
including increase increased increasing indicate indicates indicator individual is issued it its jan january jul
july jun june just kept large largely larger largest last late latest least less level levelled line little
local long lot low lower lowest made main mainly maintained many mar march marginal marginally may mean means
measure measured meet met minor miss missed missing modest modestly month monthly months more most moved moving
much narrowly near nearly need negative no not notable notably note noted noticeable nov november now number
occurred occurrence oct october of off offence offences offender offending on once one only or other our out
outcome outturn over overall own partnership pattern pcc peak peaked peaking people per percent performance
period person picture place pleased pleasing point police positive positively post pp ppt previous previously
prior priority progress q quarter quarterly quarters quite range rather reached read real reason receive
received recent recently record recorded recording reduce reduced reducing reduction referral relation remain
remained remaining remains report reported reporting reports represent represented representing represents
residents respect respectively result resulted resulting return rise risen rising rolling rose roughly same saw
seasonal seasonally second see seeing seen sep sept september service set seven several shall sharp sharply
shift short show showed showing shown shows significant significantly similar similarly since six slight
slightly small smaller so some spike spring stable stand standing stands started static statistics stay stayed
steadily steady still stood strong subsided substantial such summer survey table taken target term than that the
their them then there therefore these they third this those though three throughout thus time to total totalled
totalling totals toward towards track trend twelve two unchanged under unfortunately up upward us use very
victim volume was we week weeks well went were what when where which while whilst who whole winter with within
without worrying worse worsen worsened worsening year yearly years yet yos yot young ytd zero
"""

PLAIN = frozenset(_WORDS.split())
