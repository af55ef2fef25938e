import { idField, numberField, programEvent } from "../../../writes/event.ts";
import type { DomainEvent, EventDeclaration, EventTypes } from "../../../writes/event.ts";

const item = {
  itemId: idField("rwd", "The item: a reward of the program."),
  version: numberField("The item's version in the catalog.", 2),
};

/** What partners are hinted of that no module emits: it is read from their catalogs. */
const OF_CATALOGS = {
  "catalog.item.published": programEvent("An item came into the partner's catalog.", item),
  "catalog.item.updated": programEvent("An item of the partner's catalog changed.", item),
  "catalog.item.withdrawn": programEvent("An item left the partner's catalog.", item),
} as const;

/** Events of the program that concern one partner, and what it is sent of them: ids alone. */
const OF_PARTNERS: ReadonlyMap<string, readonly string[]> = new Map([
  ["voucher.used", ["lineId", "itemId"]],
  ["settlement.closed", ["settlementId"]],
  ["settlement.dispute-answered", ["lineId"]],
  ["partner.prepaid-low", []],
]);

/** The events of catalogs, by name. */
export const CATALOG_EVENTS: readonly string[] = Object.keys(OF_CATALOGS);

/** All events that partners can subscribe to, as they are sent. */
export function partnerEventTypes(types: EventTypes): EventTypes {
  const concerning = [...types].flatMap(([name, declaration]) => {
    const hint = hintOf(name, declaration);
    return hint ? [[name, hint] as const] : [];
  });
  return new Map<string, EventDeclaration>([...Object.entries(OF_CATALOGS), ...concerning]);
}

/** An event as a partner is sent it; null for what is none of its business. */
export function hintOf(name: string, declaration: EventDeclaration): EventDeclaration | null {
  const shown = OF_PARTNERS.get(name);
  if (!shown) return null;
  const fields = Object.entries(declaration.fields).filter(([field]) => shown.includes(field));
  return { ...declaration, fields: Object.fromEntries(fields) };
}

/** Whom of the partners an event concerns; null for none. */
export function concernedPartner({ type, payload }: DomainEvent): string | null {
  return OF_PARTNERS.has(type) ? String(payload.partnerId) : null;
}
