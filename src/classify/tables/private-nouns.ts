import { wordSet } from './word-set.ts'

/** Contents that are somebody's own: a read of them is no public read. */
export const privateNouns = wordSet(
  'page issue task todo message email mail inbox conversation chat dm sms mms voicemail call recording transcript conference document doc file note memo ticket case customer client contact lead deal opportunity ' +
    'person people attendee guest patient candidate applicant student merchant employee member user profile account balance transaction payment payout invoice order refund charge ' +
    'statement bank card portfolio holding position log audit activity metric analytics report dashboard configuration config setting  screenshot screen clipboard calendar event ' +
    'meeting memory photo row record entry response submission feedback visitor trace error exception crash incident alert vulnerability finding commit diff patch stash workspace-content ' +
    'spreadsheet sheet worksheet slide presentation attachment folder-content secret campaign audience segment subscriber usage billing spend cost expense budget payroll salary ' +
    'contract design drawing blueprint code  content data pipeline-log worklog timesheet health-record prescription appointment booking reservation shipment address phone identity credential ' +
    'history backup snapshot dump blob database-content document-content item-content figma whiteboard diagram-content key-value window desktop notification thread comment journal diary ' +
    'goal habit sleep workout heart glucose weight bookmark tab cookie job-log transformation automation test-result flaky coverage suite contact-list caller whoami me myself output printed detection investigation assignment objective okr epic subtask prompt mention reply dispute receipt draft signup interaction engagement checklist reminder prospect staff passenger athlete assignee blame mailbox change metrics occurrence hotspot payable receivable policy entity company jql soql sosl customization margin friend voucher codebase invitation broadcast coredump span payee spending pan aadhaar ssn passport kyc absence vacation attendance shift recipient facture client commande rechnung kunde bestellung factura pedido cliente correo mensaje fatura counterparty beneficiary payer supplier pseudocode disassembly decompilation measure collaborator configmap',
)
/** Said at the end of an object, these make a harmless list of it: schemas, options, kinds, health. */
export const plainNouns = wordSet(
  'orientation schema type option category tag label template model version status health capability tool feature field property definition metadata format language region zone country currency timezone plan tier ' +
    'namespace project organization organisation team workspace repository repo index mapping shard table database collection bucket cluster node pod service resource id name count limit quota ' +
    'documentation docs doc-page guide guideline example reference best practice rule policy-type enum permission role tutorial syntax icon component asset-type endpoint interface module library package ' +
    'dependency release changelog license article news weather forecast price quote rate ticker market token  chain gas pool flight airport airline aircraft movie song artist album book paper publication ' +
    'species gene protein molecule place poi route map image-model site-map sitemap keyword serp search-result definition-list vocabulary dictionary word number holiday sport match game player-stat recipe ' +
    'food product review rating stock fund etf indicator post tweet video channel trend topic hashtag subreddit story ' +
    'domain url uri link size structure estimate zone elevation direction availability reader attribute capability parameter metadata generation title',
)
/** Sources that anybody can read: what they return is public. */
export const publicSources = wordSet(
  'mediawiki fandom virustotal shodan otx urlhaus abuseipdb censys greynoise threatintel npm pypi crates nuget maven rubygems wikipedia wikidata arxiv pubmed hackernews hn reddit youtube weather openweather news docs documentation github stackoverflow stackexchange duckduckgo brave tavily serper exa ' +
    'perplexity searxng google-search openstreetmap osm nasa coingecko dexscreener defillama etherscan imdb tmdb steam pokemon pokeapi unsplash pexels giphy rss feed semantic scholar openalex crossref ' +
    'anilist myanimelist kitsu jikan letterboxd tvmaze thetvdb igdb rawg boardgamegeek lichess osrs runescape scryfall shadcn tailwind deepwiki gitmcp devdocs hyperliquid ankr tba nixos nixhub iqwiki dexpaprika moralis moralisweb3 bankless blockscout bscscan solscan geckoterminal birdeye coincap coinpaprika messari glassnode ' +
    'akshare tushare yfinance finnhub alphavantage stooq marketstack 12306 caltrain amtrak gtfs transit tfl opensky flightradar24 flightaware aviationstack spoonacular themealdb usda openfoodfacts wolfram oeis uniprot ensembl ncbi clinicaltrials pubchem chembl kegg biorxiv medrxiv europepmc dblp unpaywall ' +
    'altmetric govinfo courtlistener opencorporates uspto espacenet patsnap openfda eurlex gutendex gbif inaturalist ebird socrata ckan eurostat openmeteo accuweather spacex celestrak opengov riksdag regering bundestag kolada scb ' +
    'kagi omnisearch serpapi dataforseo firecrawl-docs zenodo figshare datacite orcid openreview paperswithcode semanticscholar dailymed rxnorm drugbank rcsb alphafold gnomad clinvar opentargets eurlex imf oecd unesco gleif opensanctions wikimedia dbpedia wiktionary urbandictionary datamuse metmuseum rijksmuseum europeana smithsonian discogs genius musixmatch omdb thegamesdb pokemontcg open5e yugioh espn fifa formula1 sofascore fpl balldontlie tripadvisor osv nvd mitre crtsh rdap ipinfo urlscan haveibeenpwned phishtank dockerhub packagist rubydoc godoc hackage cocoapods jsr bundlephobia unpkg iconify lucide heroicons antd vuetify nextjs awsdocs openlibrary marginalia geonames nominatim what3words citybikes bikeshare opencharge aqicn tidesandcurrents legifrance estat frankfurter huggingface context7 mdn caniuse bible quran recipe itunes musicbrainz wayback coinmarketcap binance-market sec edgar fred worldbank eurostat census usgs noaa gutenberg openlibrary legislation statute',
)
/** Say how something is used: nobody's own, whatever it is about. */
export const guideNouns = wordSet(
  'instruction guide guideline guidance tip example documentation help reference tutorial cheatsheet manual definition schema syntax implementation',
)
/** Only hold what stands before them or behind `of`: `the details of a case`. */
export const lightNouns = wordSet(
  'detail info information list listing summary overview breakdown all full everything one search full-text enhanced semantic similarity vector knn smart complex advanced hybrid version relationship child children part portion',
)
/** Hold anything, a stranger's figures as well as one's own: what they are about decides. */
export const carriers = wordSet(
  'data content report history activity event record row entry metric metrics analytics statistic stat transcript transcription response output object comment feed position ' +
    'figure dump snapshot message dataset item result insight analysis trade transaction balance calendar statement company',
)
/** On a public chain anybody can read these. */
export const chainNouns = wordSet(
  'transaction block balance address history transfer holder activity event log data position portfolio trade statistic metric contract record account receipt',
)
/** What everybody can see. */
export const publicTopics = wordSet(
  'stock ticker market trading insider forex crypto bitcoin satoshi ethereum nft dex news headline weather climate earthquake elevation satellite earth tide airport sport league ' +
    'football nba tournament anime manga movie film song lyric album artist gene protein species chemical molecule arxiv patent court regulation election parliament congress census ' +
    'cryptocurrency tv eventbrite ticketmaster bond brc20 inscription ordinal utxo sonarr radarr lidarr readarr candlestick candle kline ohlcv ohlc orderbook gas swap ' +
    'encyclopedia dictionary youtube bilibili douyin weibo tiktok linkedin twitter instagram trending reddit recipe nutrition horoscope astronomy nasa planet cve whois map geographic terrain price treasury fiscal government',
)
/** Products in which a business or a person keeps their own: a search of them finds contents. */
export const privateProducts = wordSet(
  'elasticsearch opensearch solr mongodb mongo redis dynamodb sqlite mysql postgres postgresql snowflake bigquery clickhouse weaviate qdrant pinecone chroma milvus neo4j couchbase cassandra influxdb ' +
    'starling monzo revolut plaid ynab splitwise rollbar bugsnag raygun sentry salesforce hubspot devrev shortcut jira confluence notion slack linear zendesk gmail outlook asana clickup monday trello airtable intercom freshdesk servicenow sharepoint onedrive gdrive ' +
    'dropbox evernote obsidian figma pipedrive attio zoho quickbooks xero granola fireflies discord telegram whatsapp mailchimp klaviyo victoriametrics thanos mimir loki prometheus grafana newrelic dynatrace mixpanel amplitude posthog datadog splunk pagerduty ' +
    'penpot strava lunchmoney zerodha kite upstox alpaca ibkr robinhood schwab tradier questrade degiro groww fyers dhan etoro langfuse langsmith helicone braintrust sonarqube sonarcloud deepsource codacy snyk testrail zephyr testdino currents ' +
    'miro mural productboard taskade kibela smartlead instantly lemlist apollo outreach salesloft vectra crowdstrike sentinelone retell vapi twilio bill freshbooks wave gusto bamboohr rippling deel greenhouse lever workday ' +
    'glean onyx danswer gong fathom otter calendly docusign pandadoc helpscout kustomer gorgias wrike smartsheet teamwork youtrack redmine bitbucket personio hibob fitbit garmin whoop oura withings yazio myfitnesspal cronometer hevy nightscout honeycomb signoz axiom betterstack sumologic coralogix kibana graylog logfire phoenix langwatch opik mlflow wandb orca tenable qualys launchdarkly statsig growthbook optimizely unleash flagsmith configcat ' +
    'metabase superset looker tableau powerbi redash databricks redshift athena trino presto duckdb motherduck planetscale turso cockroachdb tidb starrocks doris oceanbase greptimedb questdb timescale mssql sqlserver mariadb nocodb baserow grist firestore mochow lancedb chromadb typesense meilisearch vespa algolia zilliz pgvector memgraph arangodb dgraph surrealdb scylla memcached valkey workflowy habitica toggl clockify readwise zotero raindrop mattermost rocketchat zulip lark feishu dingtalk wecom imessage protonmail fastmail imap zeplin cylera ticktick fhir ehr openemr freqtrade freee siyuan tldv wise mailtrap sendgrid postmark mailgun resend brevo customerio plex jellyfin emby trakt tautulli beancount hypothesis vexa krisp teams basecamp coda quip roam logseq todoist ticktick apple-notes bear anytype affine nextcloud paperless immich joplin',
)
/** Say nothing of what is returned. */
export const vagueNouns = wordSet(
  'record item node entity block page file element content data resource thing session class child children entry match source company story epic object workflow post annotation query update connector feature route',
)
/** What a memory of the model's own is made of. */
export const graphNouns = wordSet('graph node entity observation relation fact memory')
/** Made to be shown. */
export const shownNouns = wordSet('annotation annotated demo sample example')
