"""The words that narrow nothing: a sentence of these and of its subject's own words speaks of the whole of it."""

from __future__ import annotations

_WORDS = """
 a about above according achieve achieved achieving across actual actually additional additionally adult after
again against aim all almost already also although amounted amounting amounts an and annual annually any approx
approximately apr april are area around as asked at attend attended attending attention aug august autumn away
baseline be been before beginning being below better between board both brought but by calendar came case
category cent change changed chart child circa city clear climb climbed climbing close closing comment
commentary commissioner committed committee comparable compare compared compares comparing comparison concern
concerned concerning concerns confirmed consecutive considerable considerably consistent consistently constant
continue continued continues continuing contribute contributing corresponding count course crime crimes csp
cumulative current currently data date day dealt dec december decline declined declining decrease decreased
decreasing despite detailed did difference disappointing disproportionately district do does doubled doubling
down downward dramatically drawn drop dropped dropping due during each earlier early eight either eleven
encouraging end ended ending equal equalling equals equate equated equates equating equivalent equivalently even
evidenced exact exactly exceed exceeded exceeding exceeds expected experienced experiencing explained extra fact
fall fallen falling far feb february fell few fewer fewest figure figures final financial first fiscal five flat
fluctuated following for forecasted fortunately four fourth from full further gap general generally gone good
gradual gradually graph great greater greatest grew grow growing grown growth h1 h2 had half halfway halved has
have here high higher highest highlighted historic historical however i identical identified ii improve improved
improvement improving in incident incidents include includes including increase increased increasing indicate
indicates indicator individual is issued it its jan january jul july jump jumped jun june just kept large
largely larger largest last late latest leapt least less level levelled levelling line little local logged long
lot low lower lowest made main mainly maintained many mar march marginal marginally marked may mean means
measure measured meet member members met minor minus minutes miss missed missing modest modestly month monthly
months more most moved moving much narrowly near nearly need negative net nine no not notable notably note noted
noticeable noticeably nov november now number occurred occurrence oct october of off offence offences offender
offending on once one only onwards or other our out outcome outturn over overall own panel partnership pattern
pcc peak peaked peaking people per percent performance period person picture place pleased pleasing plus point
police positive positively post pp ppt preceding precisely previous previously prior priority progress
provisional q quarter quarterly quarters quite range rather reached read real reason receive received recent
recently record recorded recording records reduce reduced reducing reduction referral relation remain remained
remaining remains report reported reporting reports represent represented representing represents residents
respect respective respectively result resulted resulting return rise risen rising rolling rose roughly same saw
seasonal seasonally second see seeing seen sep sept september set seven several shall sharp sharply shift short
show showed showing shown shows significant significantly similar similarly since sits sitting six slight
slightly small smaller so some spike spring stable stand standing stands started static statistics stay stayed
steadily steady still stood strong subsided substantial such sum summer survey sustained table taken taking
target ten term than that the their them then there therefore these they third this those though three
throughout thus time to today total totalled totalling totals toward towards track trebled trend tripled twelve
two unchanged under unfortunately up upward us use versus very victim volume vs was we week weeks well went were
what when where which while whilst who whole winter with within without worrying worse worsen worsened worsening
year yearly years yet yos yot young ytd zero
"""

PLAIN = frozenset(_WORDS.split())
