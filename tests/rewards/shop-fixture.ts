import { runnerOf } from "../../api/database/sql.ts";
import "reflect-metadata";
import type { EntityManager } from "@mikro-orm/postgresql";
import { parse } from "graphql";
import pino from "pino";
import { uuidv7 } from "uuidv7";
import { openDatabase } from "../../api/database/open.ts";
import { openReadLane } from "../../api/database/read-lane.ts";
import { openEngine } from "../../api/engine/engine.ts";
import type { Caller } from "../../api/values/caller.ts";
import { createExecutor } from "../../api/graphql/executor.ts";
import { decodeId } from "../../api/values/id.ts";
import { modules } from "../../api/modules.ts";
import { adjustPoints } from "../../api/modules/care/adjust-points.ts";
import { EarningTermsVersion } from "../../api/modules/programs/earning-terms.ts";
import { Program } from "../../api/modules/programs/program.ts";
import { ReferralProgramVersion } from "../../api/modules/referrals/referral-program.ts";
import { plainTerms } from "../../api/modules/referrals/referral-terms.ts";
import type { RewardDefinition } from "../../api/modules/rewards/reward.ts";
import { RewardVersion, StoredReward } from "../../api/modules/rewards/reward-entity.ts";
import { transactionRows } from "../../api/database/transaction-rows.ts";
import { NEW_CONFIGURATION_VERSION } from "../../api/configuration/configuration-snapshots.ts";
import { PLAIN_REWARD } from "../../api/engine/programs/seed-program.ts";
import { cloneDatabase } from "../harness/database.ts";

export interface Member {
  id: string;
  memberId: string;
  code: string;
  caller: Caller;
}

interface Ask {
  variables?: object;
  locale?: string;
  audience?: "storefront" | "partner";
}

const log = pino({ level: "silent" });
const ENROLL = /* GraphQL */ `
  mutation ($input: EnrollMemberInput!) {
    enrollMember(input: $input) {
      member {
        id
        referral {
          code
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`;

/** A database with room for programs, whose clock stands still until a test moves it. */
export async function openShops() {
  const database = await cloneDatabase();
  const { url } = database;
  const entities = modules.flatMap((module) => module.entities ?? []) as never;
  const orm = await openDatabase({ url, entities });
  const lane = await openReadLane({ url });
  const clock = { now: new Date("2026-11-22T03:00:00Z") };
  let statements = 0;
  const counting = {
    rows: runnerOf((text, values) => {
      statements++;
      return lane.rows(text, values);
    }),
  };
  const engine = await openEngine({
    orm,
    url,
    log,
    lane: counting,
    isProduction: false,
    wake: () => {},
    clock: { now: () => clock.now },
    tokenSecret: "a secret of no less than 32 characters",
  });
  const execute = {
    storefront: createExecutor(engine.schemas.storefront),
    partner: createExecutor(engine.schemas.partner),
  };

  /** The answer to a document, and how many statements read for it. */
  async function ask(caller: Caller, source: string, options: Ask = {}) {
    const { variables = {}, locale, audience = "storefront" } = options;
    const context = await engine.contextFor({
      caller,
      requestId: "test",
      log,
      acceptLanguage: locale,
    });
    statements = 0;
    const execution = { document: parse(source), variables: { ...variables }, context };
    const { data, errors } = await execute[audience](execution);
    return { data: JSON.parse(JSON.stringify(data ?? null)), errors, statements };
  }

  async function openShop({ hasReferrals = true } = {}) {
    const programId = uuidv7();
    const key = { programId, credentialId: uuidv7(), ownerId: uuidv7() };
    const scopes = new Set(["members:read", "members:write"]);
    const backend: Caller = { kind: "BACKEND", ...key, scopes };
    const visitor: Caller = { kind: "VISITOR", ...key, origins: [] };
    let customers = 0;

    /** Changes the configuration, as a write does. */
    async function configure(change: (em: EntityManager) => unknown) {
      const em = orm.em.fork();
      await em.transactional(change);
      const [row] = await lane.rows<{ version: number }>(
        `select catalog_version as version from programs where id = $1`,
        [programId],
      );
      await em
        .fork()
        .transactional((em) => transactionRows(em)(NEW_CONFIGURATION_VERSION, { programId }));
      await engine.snapshots.reach(programId, row!.version + 1);
    }

    await orm.em.fork().transactional(async (em) => {
      em.create(Program, programOf(programId));
      await em.flush();
      em.create(EarningTermsVersion, {
        programId,
        version: 1,
        definition: EARNING_TERMS,
        savedAt: SINCE,
        savedBy: "test",
        ...PUBLISHED,
      });
    });
    if (hasReferrals) {
      await configure((em) => em.create(ReferralProgramVersion, referralsOf(programId)));
    }

    return {
      programId,
      backend,
      visitor,
      configure,

      async addReward({ status = "PUBLISHED", id = uuidv7(), ...fields }: AddReward) {
        const version = status === "DRAFT" ? { status } : PUBLISHED;
        await configure(async (em) => {
          const archivedAt = status === "ARCHIVED" ? SINCE : null;
          em.create(StoredReward, { id, programId, archivedAt, createdAt: SINCE });
          await em.flush();
          const definition: RewardDefinition = { ...PLAIN_REWARD, ...REWARD, ...fields };
          const saved = { savedAt: SINCE, savedBy: "test" };
          em.create(RewardVersion, {
            rewardId: id,
            version: 1,
            definition,
            ...saved,
            ...version,
          });
        });
        return id;
      },

      archiveReward: (id: string) =>
        configure((em) => em.nativeUpdate(StoredReward, { id }, { archivedAt: SINCE })),

      async enroll(fields: object = {}): Promise<Member> {
        const externalId = `cust-${++customers}`;
        const input = { externalId, idempotencyKey: externalId, givenName: "An", ...fields };
        const { data } = await ask(backend, ENROLL, { variables: { input } });
        const { member } = data.enrollMember;
        const memberId = decodeId("mem", member.id)!;
        const own = { programId, credentialId: memberId, ownerId: memberId };
        const caller: Caller = { kind: "MEMBER", memberId, ...own };
        return { id: member.id, memberId, code: member.referral?.code, caller };
      },

      async tryToEnroll(fields: object) {
        const input = { externalId: uuidv7(), idempotencyKey: uuidv7(), ...fields };
        const { data } = await ask(backend, ENROLL, { variables: { input }, locale: "en" });
        return data.enrollMember.userErrors;
      },

      async givePoints(member: Member, points: number) {
        const context = await engine.contextFor({ caller: backend, requestId: "test", log });
        await context.write({ operation: "adjustPoints", input: null }, (work) =>
          adjustPoints(work, { memberId: member.id, points, reason: "test" }),
        );
      },

      setStatus: (member: Member, status: string) =>
        orm.em
          .fork()
          .execute(`update members set status = ? where id = ?`, [status, member.memberId]),
    };
  }

  return {
    openShop,
    ask,
    clock,
    orm,
    rows: lane.rows,
    async close() {
      await engine.close();
      await lane.close();
      await orm.close();
      await database.drop();
    },
  };
}

/** A program's referrals as they are said to be when nothing but the link is said. */
export const referralsOf = (programId: string) => ({
  programId,
  version: 1,
  status: "PUBLISHED" as const,
  definition: { ...plainTerms, landingUrl: "https://moc.example/r/{code}" },
  savedAt: new Date(0),
  savedBy: "test",
  publishedAt: new Date(0),
  publishedBy: "test",
  inForceFrom: new Date(0),
});

const programOf = (id: string) => ({
  id,
  names: { vi: "Mộc", en: "Moc" },
  descriptions: {},
  pointsNames: { vi: "điểm", en: "points" },
  currencyCode: "VND",
  countryCode: "VN",
  timeZone: "Asia/Ho_Chi_Minh",
  defaultLocale: "vi",
  locales: ["vi", "en"],
  isDemo: false,
  createdAt: new Date("2026-01-01T00:00:00Z"),
});

const EARNING_TERMS = {
  pendingDays: null,
  expiry: { kind: "NONE" as const },
  purchasePointsMax: null,
  includesTax: false,
  includesShipping: false,
  retroDays: 0,
};

const SINCE = new Date("2026-01-01T00:00:00Z");
const PUBLISHED = {
  status: "PUBLISHED" as const,
  publishedAt: SINCE,
  publishedBy: "test",
  inForceFrom: SINCE,
};

const REWARD = {
  kind: "FREE_PRODUCT" as const,
  titles: { vi: "Cà phê", en: "Coffee" },
  descriptions: {},
};

/** A reward to add; what it does not say it does not have. */
interface AddReward extends Partial<RewardDefinition> {
  id?: string;
  cost: number;
  status?: "DRAFT" | "PUBLISHED" | "ARCHIVED";
}
