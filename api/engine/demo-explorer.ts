import { execute, parse } from "graphql";
import { sql } from "../database/sql.ts";
import type { Explorer } from "../graphql/http/explorer.ts";
import type { Api } from "../values/api.ts";
import type { Caller } from "../values/caller.ts";
import type { App } from "./app.ts";
import type { Engine } from "./engine.ts";
import { explorerTabs, operationText } from "./explorer-tabs.ts";
import type { TabTierSet } from "./explorer-tabs.ts";
import { demoKeys } from "./welcome.ts";

interface Demo extends Pick<App, "log"> {
  readonly lane: Pick<App["lane"], "rows">;
  readonly engine: Pick<Engine, "contextFor" | "schemas">;
}

interface DemoExplorer extends Demo {
  /** Whether the server has the demo program. */
  readonly hasDemo: boolean;
}

/**
 * The explorer of an endpoint: with the operations that people want first, and where there is a
 * demo program with its credentials and with variables that work on it.
 */
export function explorerOf(api: Api, { engine, lane, log, hasDemo }: DemoExplorer): Explorer {
  if (!hasDemo) return { tabs: () => explorerTabs(api, { now: new Date(), tierSet: null }) };
  const demo = { engine, lane, log };
  return {
    async tabs() {
      const tierSet = api === "admin" ? await demoTierSet(demo) : null;
      return explorerTabs(api, { now: new Date(), tierSet });
    },
    async credential(as) {
      if (as === "MEMBER") return demoMemberToken(demo);
      if (as === "SANDBOX") return demoKeys.sandboxAdmin;
      return as === "VISITOR" ? demoKeys.publishable : demoKeys[api];
    },
  };
}

const DEMO = sql.read<{ programId: string; memberId: string | null }>(
  "find the demo program and its first member",
)`
  select k.program_id as "programId", i.member_id as "memberId"
  from access_keys k join programs p on p.id = k.program_id and not p.is_sandbox
  left join member_identities i
    on i.program_id = k.program_id and i.kind = 'EXTERNAL_ID' and i.value = ${"externalId"}
  where k.is_demo limit 1
`;

async function findDemo({ lane }: Demo) {
  const [found] = await lane.rows(DEMO, { externalId: "cust-0001" });
  return found ?? null;
}

/** A token of the demo's first member; empty until the demo is seeded. */
async function demoMemberToken(demo: Demo): Promise<string> {
  const { programId, memberId } = (await findDemo(demo)) ?? {};
  if (!programId || !memberId) return "";
  const credential = { programId, credentialId: memberId, ownerId: memberId };
  const context = await contextOf(demo, { ...credential, kind: "MEMBER", memberId });
  return (await context.signToken({ programId, memberId })).token;
}

/** The demo's primary tier set, as the admin's explorer shows it. */
async function demoTierSet(demo: Demo): Promise<TabTierSet | null> {
  const { programId } = (await findDemo(demo)) ?? {};
  if (!programId) return null;
  const scopes = new Set(["program:read"]);
  const credential = { programId, credentialId: programId, ownerId: programId };
  const { data } = await execute({
    schema: demo.engine.schemas.admin,
    document: parse(operationText("admin/tiers/tiers")),
    contextValue: await contextOf(demo, { ...credential, kind: "AUTOMATION", scopes }),
  });
  const program = data?.program as { tierSet: TabTierSet | null } | null | undefined;
  return program?.tierSet ?? null;
}

function contextOf({ engine, log }: Demo, caller: Caller) {
  return engine.contextFor({ caller, requestId: "explorer", log });
}
