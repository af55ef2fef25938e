import type { EntitySchema } from "@mikro-orm/core";
import { access } from "./modules/access/module.ts";
import { activity } from "./modules/activity/module.ts";
import { care } from "./modules/care/module.ts";
import { coupons } from "./modules/coupons/module.ts";
import { earning } from "./modules/earning/module.ts";
import { enrollment } from "./modules/enrollment/module.ts";
import { households } from "./modules/households/module.ts";
import { ledger } from "./modules/ledger/module.ts";
import { members } from "./modules/members/module.ts";
import { messages } from "./modules/messages/module.ts";
import { partners } from "./modules/partners/module.ts";
import { programs } from "./modules/programs/module.ts";
import { purchases } from "./modules/purchases/module.ts";
import { redemptions } from "./modules/redemptions/module.ts";
import { referrals } from "./modules/referrals/module.ts";
import { returns } from "./modules/returns/module.ts";
import { rewards } from "./modules/rewards/module.ts";
import { tiers } from "./modules/tiers/module.ts";
import { webhooks } from "./modules/webhooks/module.ts";
import type { CatalogPart } from "./work/catalog.ts";
import type { Courier } from "./work/courier.ts";
import type { Duty } from "./work/duty.ts";
import type { EventDeclarations, EventName } from "./work/event.ts";
import type { NoteEvents } from "./work/events-dispatcher.ts";
import type { Concerns, ToldEvent } from "./work/jobs.ts";
import type { Page } from "./work/page.ts";
import type { Work } from "./work/work.ts";

/** What a module brings: everything else in its folder is its own affair. */
export interface Module {
  readonly name: string;
  /** The tables it reads and writes through MikroORM. */
  readonly entities?: readonly (Function | EntitySchema)[];
  /** What it keeps in the program's snapshot. */
  readonly catalog?: readonly CatalogPart<unknown>[];
  /** Its type-graphql resolvers, by audience. */
  readonly storefront?: readonly Function[];
  readonly admin?: readonly Function[];
  readonly partner?: readonly Function[];
  /** What it tells, by the events' names. */
  readonly events?: EventDeclarations;
  /** What it does a moment after an event, by the event's name: in a transaction of its own, exactly once. */
  readonly reactions?: Readonly<
    Partial<Record<EventName, (work: Work, event: ToldEvent) => Promise<void>>>
  >;
  /** What it notes of every event, in the transaction that hands events out: with a few statements for all of them. */
  readonly notes?: NoteEvents;
  /** Which events concern a reaction, by their name; all when left out. */
  readonly concerns?: Readonly<Partial<Record<EventName, Concerns>>>;
  /** What it does by itself now and then. */
  readonly duties?: readonly Duty[];
  /** What it brings to the world outside. */
  readonly courier?: Courier;
  /** What it shows in a browser to whoever follows a link. */
  readonly pages?: readonly Page[];
}

/** THE MAP, lowest first: a module imports only from the modules before it. */
export const modules: readonly Module[] = [
  programs,
  access,
  members,
  partners,
  ledger,
  tiers,
  activity,
  earning,
  coupons,
  rewards,
  redemptions,
  referrals,
  enrollment,
  purchases,
  returns,
  care,
  households,
  webhooks,
  messages,
];
