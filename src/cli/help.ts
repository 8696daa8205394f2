export const help = `siqu <command>

  analyse   ask one question of an area package        (siqu analyse --help)
  report    the whole check-up of an area, as a folder (siqu report --help)

Run it as: npm run --silent siqu -- <command>`;

export const analyseHelp = `siqu analyse <question> [options]

Asks the questions of an area package, on the same code as the map.

questions
  coverage   A1  which share of people and of area is served by each facility class of a tier?
  linkage    A2  how far do the four zones serve one another? (4 × 4, rows from, columns to)
  gaps       A3  where are people left out, is a wall or a lack the reason, and what would mend it?
  what-if    A4  who gains and who loses by the works of a scenario? (needs --plan)
  siting     A5  where would new facilities serve most people, and is that proven best?
  check-up   A6  which indicators pass, fall short, or cannot be assessed?
  accounts   A7  what do a plan's sites and works add up to? (needs --plan)
  lens       A8  what does an indicator show, and hide, through each unit of counting?
  hours      A9  who is served at each hour of a day?
  emergency  A9  who is within reach of shelter, fire engines and a doctor, with ground closed?
  catchment      the ground a class serves on foot and by radius: its size, and with --json its outlines
  walk           the way on foot from a place to the nearest door of a class, leg by leg

options
  --area <folder>        area package                                   [public/areas/xueyuanlu]
  --tier 5|10|15         living circle: chooses the classes, radii and reach            [10]
  --class <id>           only this facility class; may be given again. For siting: the class [health_station]
  --method walk|radius   show only one method (coverage, linkage)                    [both]
  --admission public|member   whom members' gates and doors let in                 [public]
  --reach <metres>       reach of the linkage                 [walking distance of the tier]
  --detour <factor>      walking inside a compound, times the straight line            [1.2]
  --grid <metres>        spacing of doorsteps                                           [30]
  --when "<day> <time>"  moment that opening hours are read at: a day (1 Monday to 7 Sunday, or its name) and a
                         time; then PH or SH for a holiday, and a month, if they matter: "Wed 08:30", "6 10:00 PH Jul"
  --closed <file>        GeoJSON polygons of ground that nobody may walk
  --from <lon,lat>       where a walk starts
  --plan <file>          do the works of this plan first (before and after: with and without); what-if compares
                         the two, accounts adds the plan up, siting also takes its sites as candidates
  --scenario <id>        only the works of this scenario                     [the only one]
  --indicator linkage|<class>   what the lens looks at                            [linkage]
  --weekday <day>        the day that hours looks at                                     [1]
  --json                 print the answer as JSON

options of siting
  --count <n>            how many to open                                                [3]
  --objective cover|distance    most people within the radius, or least way for all   [cover]
  --candidates <kinds>   of idle_land,site,zone,shared,gate        [idle_land,site,zone,shared]
  --keep <id>, --leave-out <id>   candidates that must, or must not, be chosen; may be given again
  --budget <yuan>, --cost <kind>=<yuan>   the most to spend, and what one of a kind costs; a cost for each kind
  --quick                a good choice with its proven bound, instead of the proven best
  --time-limit <seconds>   for the proven best                                          [20]

examples
  npm run --silent siqu -- analyse linkage --json
  npm run --silent siqu -- analyse coverage --tier 10 --class primary_school
  npm run --silent siqu -- analyse what-if --plan public/areas/xueyuanlu/plan.json
  npm run --silent siqu -- analyse siting --class primary_school --count 2 --candidates zone,idle_land
  npm run --silent siqu -- analyse emergency --closed flood.geojson --when "Sun 03:00"
  npm run --silent siqu -- analyse walk --from 116.3412,39.9964 --class primary_school`;

export const reportHelp = `siqu report --out <folder> [options]

Writes the whole check-up of an area: index.html (Chinese), en.html (English), and every table as a CSV file.
The folder must be missing, empty, or an earlier report, which is replaced once the new one is complete.

options
  --out <folder>         where the report goes
  --area <folder>        area package                                   [public/areas/xueyuanlu]
  --plan <file>          add what this plan changes, and its accounts
  --scenario <id>        the scenario whose works are looked at              [the only one]
  --lang zh|en|both      language of the pages                                        [both]

example
  npm run --silent siqu -- report --out report --plan public/areas/xueyuanlu/plan.json`;
