import { parseArgs } from "node:util";
import { SettingsError } from "../../api/settings.ts";
import { COMMANDS } from "../../api/commands.ts";
import { doctor } from "./doctor.ts";
import { importCodesFile } from "./importing/codes.ts";
import { importMembersFile } from "./importing/members.ts";
import { importPurchasesFile } from "./importing/purchases.ts";
import { exportFile } from "./export-file.ts";
import { init } from "./init.ts";
import { createKey, listKeys, revokeKey, rotateKey } from "./keys.ts";
import { migrate } from "./installation.ts";
import { createPartner, listPartners } from "./partners.ts";
import { closeProgram, createSandbox, listPrograms } from "./programs.ts";
import { inviteToStaff } from "./staff.ts";
import { UsageError } from "./usage-error.ts";

const USAGE = `
${COMMANDS.quen} <command>

  init                   a new program, with its first keys; asks what no flag says
    --name --currency --locale vi,en --time-zone --points-name --kind points|tiered|visits
    --country VN         where phone numbers without a prefix are from
    --origin https://…   a page that may use the publishable key; may be given several times
  migrate                brings the tables to this version, as the owner of DATABASE_OWNER_URL
  doctor                 what is wrong with this installation, and what to do; changes nothing
  program list           the programs of this installation
  program create         the same as init
  program close prg_…    its keys open nothing any more, and nothing is deleted: --reason "…"
  sandbox create         a program with a clock that can be advanced and the configuration of
    --from prg_…         another: no members or keys of it; --name, --points-name, --origin
  partner list           the companies that work with a program
  partner create         a new one, with a key for the partner API: --name
    --source phuongnam   what purchases made there are recorded under

  key list               the access keys of a program
  key create             a new key: --kind publishable|secret|admin|partner --title
    --scopes a,b         what it may do; everything when left out
    --origin https://…   for a publishable key
    --partner ptn_…      for a partner's key
    --expires-at         when it ends; never when left out
  key rotate key_…       a new key in the place of one, which works on: --overlap P1D
  key revoke key_…       ends a key

  staff invite           a link by which somebody joins the staff: --email
    --role owner|manager|analyst|support|partner-manager   owner when left out

  import members FILE    members of another system: JSON Lines, or a table (.csv)
    --map FILE           which field each column of the table fills, as JSON
    --dry-run            counts what would be imported, and leaves nothing
    --update             changes members who exist, which are otherwise left as they are
    --welcome            gives new members the points of the rules for enrollment
    --events             emits events, so that webhooks and messages follow
  import purchases FILE  purchases, one a line as JSON, or a table (.csv); each is recorded as
                         recordPurchase does
    --map FILE           which field each column of the table fills, as JSON
    --history            made elsewhere: they count for tiers, and earn and send nothing
    --dry-run            counts what would be recorded, and leaves nothing
  import codes FILE      codes, one a line, into a pool: --pool pool_…
    --dry-run            counts what would be added, and leaves nothing
  export members|purchases|entries|coupons|redemptions
    --format jsonl|csv   JSON Lines when left out
    --output FILE        standard output when left out; compressed where it ends in .gz

  --program prg_…        which program, where there are several
  --json                 the answer as JSON

It works on the database that DATABASE_URL and DATA_DIR name, as ${COMMANDS.start} does,
also while the server runs.
`;

const text = { type: "string" } as const;

try {
  await run();
} catch (error) {
  if (!isForPeople(error)) throw error;
  console.error(`${error.message}\n\nSee ${COMMANDS.quen} --help.`);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: text,
      currency: text,
      locale: text,
      "time-zone": text,
      "points-name": text,
      country: text,
      from: text,
      reason: text,
      source: text,
      kind: text,
      origin: { type: "string", multiple: true },
      program: text,
      title: text,
      scopes: text,
      partner: text,
      "expires-at": text,
      overlap: text,
      email: text,
      role: text,
      map: text,
      "dry-run": { type: "boolean" },
      update: { type: "boolean" },
      welcome: { type: "boolean" },
      events: { type: "boolean" },
      history: { type: "boolean" },
      pool: text,
      format: text,
      output: text,
      json: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(USAGE);
    return;
  }
  const {
    "time-zone": timeZone,
    "points-name": pointsName,
    "expires-at": expiresAt,
    "dry-run": dryRun,
    ...plain
  } = values;
  const flags = { ...plain, timeZone, pointsName, expiresAt, dryRun };
  const [command, action, subject] = positionals;
  switch (`${command} ${action ?? ""}`.trim()) {
    case "init":
    case "program create":
      return init(given(flags));
    case "migrate":
      return migrate(flags);
    case "doctor":
      return doctor(flags);
    case "program list":
      return listPrograms(flags);
    case "program close":
      return closeProgram(subject, flags);
    case "sandbox create":
      return createSandbox(flags);
    case "partner list":
      return listPartners(flags);
    case "partner create":
      return createPartner(flags);
    case "staff invite":
      return inviteToStaff(flags);
    case "key list":
      return listKeys(flags);
    case "key create":
      return createKey(flags);
    case "key rotate":
      return rotateKey(subject, flags);
    case "key revoke":
      return revokeKey(subject, flags);
    case "import members":
      return importMembersFile(subject, flags);
    case "import purchases":
      return importPurchasesFile(subject, flags);
    case "import codes":
      return importCodesFile(subject, flags);
    case "export members":
    case "export purchases":
    case "export entries":
    case "export coupons":
    case "export redemptions":
      return exportFile(action!, flags);
    default:
      throw new UsageError(`There is no command "${positionals.join(" ")}".`);
  }
}

/** Without the flags that were not given. */
function given<Flags extends object>(flags: Flags): Flags {
  return Object.fromEntries(
    Object.entries(flags).filter(([, value]) => value !== undefined),
  ) as Flags;
}

function isForPeople(error: unknown): error is Error {
  if (error instanceof UsageError || error instanceof SettingsError) return true;
  const { code } = error as { code?: unknown };
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
}
