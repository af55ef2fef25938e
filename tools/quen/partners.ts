import { makeKey } from "../../api/modules/access/insert-access-key.ts";
import { createAccessKey } from "../../api/modules/access/create-access-key.ts";
import { listPartners as readPartners } from "../../api/modules/partners/list-partners.ts";
import { savePartner } from "../../api/modules/partners/save-partner.ts";
import { encodeId } from "../../api/values/id.ts";
import { inProgram } from "./keys.ts";
import type { KeyFlags } from "./keys.ts";
import { UsageError } from "./usage-error.ts";
import { writeOrExplain } from "./write-or-explain.ts";

export interface PartnerFlags extends Pick<KeyFlags, "program" | "json"> {
  readonly name?: string;
  /** The `source` that purchases made there are recorded under. */
  readonly source?: string;
}

/** Lists the partners of a program, newest first. */
export function listPartners({ json, ...flags }: PartnerFlags): Promise<void> {
  return inProgram(flags, async (context) => {
    const { nodes } = readPartners(context, { first: 100 });
    if (json) console.log(JSON.stringify(nodes, null, 2));
    else if (nodes.length === 0) console.log("The program works with no partner yet.");
    else console.table(nodes);
  });
}

/** Adds a partner to a program, with its first key, which is shown this once. */
export function createPartner({ name, source, json, ...flags }: PartnerFlags): Promise<void> {
  if (!name) throw new UsageError("Give --name: what the partner is called.");
  return inProgram(flags, async (context) => {
    const flagOf = (field: string) => `--${field}`;
    const saved = await writeOrExplain(
      context,
      { operation: "savePartner", input: { name, source: source ?? null }, flagOf },
      savePartner,
    );
    const id = encodeId("ptn", saved.partnerId);
    const made = makeKey("PARTNER", context);
    const scopes = [...made.grants.scopes.PARTNER];
    const key = { kind: "PARTNER" as const, title: name, scopes, origins: [], partnerId: id };
    await writeOrExplain(context, { operation: "createAccessKey", input: key }, (work, content) =>
      createAccessKey(work, content, made),
    );
    if (json) console.log(JSON.stringify({ partner: { id, name }, key: made.key }, null, 2));
    else console.log(madeText({ id, name, key: made.key }));
  });
}

function madeText({ id, name, key }: { id: string; name: string; key: string }): string {
  return [
    "",
    `  ${name} is a partner of the program (${id}). Its key for the partner API, shown this once:`,
    "",
    `  ${key}`,
    "",
  ].join("\n");
}
