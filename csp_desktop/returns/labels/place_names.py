"""The names of the public areas of England and Wales: countries, regions, police forces, counties, councils."""

from __future__ import annotations

_NATIONS = """
England; Wales; England and Wales; Great Britain; United Kingdom; Scotland; Northern Ireland
"""
_REGIONS = """
North East; North West; Yorkshire and the Humber; Yorkshire and Humber; Yorkshire and Humberside; Yorkshire;
East Midlands; West Midlands; East of England; Eastern; East; London; Greater London; Inner London; Outer London;
South East; South West; Greater Manchester; Merseyside; South Yorkshire; Tyne and Wear; West Yorkshire; North Wales;
South Wales; Mid Wales
"""
_FORCES = """
Avon and Somerset; Bedfordshire; Cambridgeshire; Cheshire; City of London; London, City of; Cleveland; Cumbria;
Derbyshire; Devon and Cornwall; Dorset; Durham; Dyfed-Powys; Essex; Gloucestershire; Gwent; Hampshire; Hertfordshire;
Hampshire and Isle of Wight; Humberside; Kent; Lancashire; Leicestershire; Lincolnshire; Metropolitan; Norfolk;
North Yorkshire; Northamptonshire; Northumbria; Nottinghamshire; Staffordshire; Suffolk; Surrey; Sussex;
Thames Valley; Warwickshire; West Mercia; Wiltshire; British Transport; Action Fraud; CIFAS; UK Finance
"""
_FIRE = """
Avon; Bedfordshire and Luton; Devon and Somerset; Dorset and Wiltshire; Hereford and Worcester; Royal Berkshire;
Berkshire; Mid and West Wales; Isles of Scilly; London Fire Brigade; Greater Manchester; County Durham and Darlington;
East Sussex; West Sussex; Cornwall; Buckinghamshire and Milton Keynes; Shropshire; Tyne and Wear
"""
_UNITARY = """
Bath and North East Somerset; Bedford; Blackburn with Darwen; Blackpool; Bournemouth; Bournemouth Christchurch and
Poole; Bracknell Forest; Brighton and Hove; Bristol; Buckinghamshire; Central Bedfordshire; Cheshire East;
Cheshire West and Chester; Cornwall; County Durham; Cumberland; Darlington; Derby; East Riding of Yorkshire;
East Riding; Halton; Hartlepool; Herefordshire; Hull; Kingston upon Hull; Isle of Wight; Leicester; Luton; Medway;
Middlesbrough; Milton Keynes; North East Lincolnshire; North Lincolnshire; North Northamptonshire; North Somerset;
Northumberland; Nottingham; Peterborough; Plymouth; Poole; Portsmouth; Reading; Redcar and Cleveland; Rutland;
Shropshire; Slough; Somerset; South Gloucestershire; Southampton; Southend-on-Sea; Stockton-on-Tees; Stoke-on-Trent;
Swindon; Telford and Wrekin; Thurrock; Torbay; Warrington; West Berkshire; West Northamptonshire;
Westmorland and Furness; Windsor and Maidenhead; Wokingham; York
"""
_METROPOLITAN = """
Barnsley; Birmingham; Bolton; Bradford; Bury; Calderdale; Coventry; Doncaster; Dudley; Gateshead; Kirklees; Knowsley;
Leeds; Liverpool; Manchester; Newcastle upon Tyne; Newcastle; North Tyneside; Oldham; Rochdale; Rotherham; Salford;
Sandwell; Sefton; Sheffield; Solihull; South Tyneside; St Helens; Stockport; Sunderland; Tameside; Trafford;
Wakefield; Walsall; Wigan; Wirral; Wolverhampton
"""
_LONDON = """
Barking and Dagenham; Barnet; Bexley; Brent; Bromley; Camden; Croydon; Ealing; Enfield; Greenwich; Hackney;
Hammersmith and Fulham; Haringey; Harrow; Havering; Hillingdon; Hounslow; Islington; Kensington and Chelsea;
Kingston upon Thames; Lambeth; Lewisham; Merton; Newham; Redbridge; Richmond upon Thames; Southwark; Sutton;
Tower Hamlets; Waltham Forest; Wandsworth; Westminster
"""
_DISTRICTS = """
Adur; Adur and Worthing; Allerdale; Amber Valley; Arun; Ashfield; Ashford; Aylesbury Vale; Babergh; Babergh and Mid
Suffolk; Barrow-in-Furness; Basildon; Basingstoke and Deane; Bassetlaw; Blaby; Bolsover; Boston; Braintree;
Breckland; Brentwood; Broadland; Bromsgrove; Broxbourne; Broxtowe; Burnley; Cambridge; Cannock Chase; Canterbury;
Carlisle; Castle Point; Charnwood; Chelmsford; Cheltenham; Cherwell; Chesterfield; Chichester; Chiltern; Chorley;
Christchurch; Colchester; Copeland; Corby; Cotswold; Craven; Crawley; Dacorum; Dartford; Daventry; Derbyshire Dales;
Dover; East Cambridgeshire; East Devon; East Dorset; East Hampshire; East Hertfordshire; East Herts; East Lindsey;
East Northamptonshire; East Staffordshire; East Suffolk; Eastbourne; Eastleigh; Eden; Elmbridge; Epping Forest;
Epsom and Ewell; Erewash; Exeter; Fareham; Fenland; Folkestone and Hythe; Forest Heath; Forest of Dean; Fylde;
Gedling; Gloucester; Gosport; Gravesham; Great Yarmouth; Guildford; Hambleton; Harborough; Harlow; Harrogate; Hart;
Hastings; Havant; Hertsmere; High Peak; Hinckley and Bosworth; Horsham; Huntingdonshire; Hyndburn; Ipswich; Kettering;
King's Lynn and West Norfolk; Lancaster; Lewes; Lichfield; Lincoln; Maidstone; Maldon; Malvern Hills; Mansfield;
Melton; Mendip; Mid Devon; Mid Suffolk; Mid Sussex; Mole Valley; New Forest; Newark and Sherwood;
Newcastle-under-Lyme; North Devon; North Dorset; North East Derbyshire; North Hertfordshire; North Herts;
North Kesteven; North Norfolk; North Warwickshire; North West Leicestershire; Northampton; Norwich;
Nuneaton and Bedworth; Oadby and Wigston; Oxford; Pendle; Preston; Purbeck; Redditch; Reigate and Banstead;
Ribble Valley; Richmondshire; Rochford; Rossendale; Rother; Rugby; Runnymede; Rushcliffe; Rushmoor; Ryedale;
Scarborough; Sedgemoor; Selby; Sevenoaks; Shepway; South Bucks; South Cambridgeshire; South Derbyshire; South Hams;
South Holland; South Kesteven; South Lakeland; South Norfolk; South Northamptonshire; South Oxfordshire;
South Ribble; South Somerset; South Staffordshire; Spelthorne; St Albans; St Edmundsbury; Stafford;
Staffordshire Moorlands; Stevenage; Stratford-on-Avon; Stroud; Suffolk Coastal; Surrey Heath; Swale; Tamworth;
Tandridge; Taunton Deane; Somerset West and Taunton; Teignbridge; Tendring; Test Valley; Tewkesbury; Thanet;
Three Rivers; Tonbridge and Malling; Torridge; Tunbridge Wells; Uttlesford; Vale of White Horse; Warwick; Watford;
Waveney; Waverley; Wealden; Wellingborough; Welwyn Hatfield; West Devon; West Dorset; West Lancashire; West Lindsey;
West Oxfordshire; West Somerset; West Suffolk; Weymouth and Portland; Winchester; Woking; Worcester; Worthing;
Wychavon; Wycombe; Wyre; Wyre Forest
"""
_COUNTIES = """
Worcestershire; Oxfordshire; Rutland; Huntingdonshire; Westmorland
"""
_WELSH = """
Blaenau Gwent; Bridgend; Caerphilly; Cardiff; Carmarthenshire; Ceredigion; Conwy; Denbighshire; Flintshire; Gwynedd;
Isle of Anglesey; Anglesey; Merthyr Tydfil; Monmouthshire; Neath Port Talbot; Newport; Pembrokeshire; Powys;
Rhondda Cynon Taf; Rhondda Cynon Taff; Swansea; Torfaen; Vale of Glamorgan; The Vale of Glamorgan; Wrexham; Cwm Taf
"""

PLACES = "; ".join(
    (_NATIONS, _REGIONS, _FORCES, _FIRE, _UNITARY, _METROPOLITAN, _LONDON, _DISTRICTS, _COUNTIES, _WELSH)
)
"""All the names, each ended by a semicolon or by the end of its list."""
