const nouns = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Contents that are somebody's own: a read of them is no public read. */
export const privateNouns = nouns(
  'page issue task todo message email mail inbox conversation chat dm sms mms voicemail call recording transcript conference document doc file note memo ticket case customer client contact lead deal opportunity ' +
    'person people attendee guest patient candidate applicant student merchant employee member user profile account balance transaction payment payout invoice order refund charge ' +
    'statement bank card portfolio holding position log audit activity metric analytics report dashboard configuration config setting environment screenshot screen clipboard calendar event ' +
    'meeting memory photo row record entry response submission feedback visitor trace error exception crash incident alert vulnerability finding commit diff patch stash workspace-content ' +
    'spreadsheet sheet worksheet slide presentation attachment folder-content directory secret campaign audience segment subscriber usage billing spend cost expense budget payroll salary ' +
    'contract design drawing blueprint code source content data pipeline-log worklog timesheet health-record prescription appointment booking reservation shipment address phone identity session credential ' +
    'history backup snapshot dump object blob database-content document-content item-content figma whiteboard diagram-content key-value process window desktop notification thread comment wiki journal diary ' +
    'goal habit sleep workout heart glucose weight bookmark tab cookie storage execution run build deployment job-log workflow transformation automation test-result flaky coverage suite contact-list caller whoami me myself output printed',
)
/** Said at the end of an object, these make a harmless list of it: schemas, options, kinds, health. */
export const plainNouns = nouns(
  'schema type option category tag label template model version status health capability tool feature field property definition metadata format language region zone country currency timezone plan tier ' +
    'namespace project organization organisation team workspace repository repo index mapping shard table database collection bucket cluster node pod service resource id name count limit quota ' +
    'documentation docs doc-page guide guideline example reference best practice rule policy-type enum permission role tutorial syntax icon component asset-type endpoint interface module library package ' +
    'dependency release changelog license article news weather forecast price quote rate ticker market token block chain gas pool flight airport airline aircraft movie song artist album book paper publication ' +
    'species gene protein molecule place poi route map image-model site-map sitemap keyword serp search-result definition-list vocabulary dictionary word number holiday sport match game player-stat recipe ' +
    'food product review rating stock fund etf indicator post tweet video channel trend topic hashtag subreddit story',
)
/** Sources that anybody can read: what they return is public. */
export const publicSources = nouns(
  'npm pypi crates nuget maven rubygems wikipedia wikidata arxiv pubmed hackernews hn reddit youtube weather openweather news docs documentation github stackoverflow stackexchange duckduckgo brave tavily serper exa ' +
    'perplexity searxng google-search openstreetmap osm nasa coingecko dexscreener defillama etherscan imdb tmdb steam pokemon pokeapi unsplash pexels giphy rss feed semantic scholar openalex crossref ' +
    'huggingface context7 mdn caniuse bible quran recipe itunes musicbrainz wayback coinmarketcap binance-market sec edgar fred worldbank eurostat census usgs noaa gutenberg openlibrary legislation statute',
)
