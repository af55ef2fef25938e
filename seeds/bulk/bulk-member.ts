import { dayOf } from "../../api/values/calendar.ts";
import type { ConfigurationSnapshot } from "../../api/configuration/configuration-snapshot.ts";
import { BulkChance } from "./chance.ts";

/** What the members are made for. */
export interface BulkContext {
  readonly configuration: ConfigurationSnapshot;
  /** When the last thing happened. */
  readonly now: Date;
  readonly members: number;
  /** How many purchases a member has, on average. */
  readonly purchases: number;
  readonly timeZone: string;
}

export interface BulkMember {
  readonly n: number;
  readonly id: string;
  readonly enrolledAt: Date;
  readonly birthDate: string;
  readonly locale: string;
  readonly chance: BulkChance;
}

export const DAY_MS = 86_400_000;
// Long enough for the oldest points to have expired after their year.
const FIRST_DAYS_AGO = 600;
export const LAST_DAYS_AGO = 20;

/** When the bulk seed's first member enrolled. */
export function bulkSince(now: Date): Date {
  return new Date(now.getTime() - FIRST_DAYS_AGO * DAY_MS);
}

// The first numbers drawn for a member are its id and enrollment, so that others can find them out.
export function bulkMember(context: BulkContext, n: number): BulkMember {
  const chance = new BulkChance(n);
  const since = bulkSince(context.now).getTime();
  const spanMs = (FIRST_DAYS_AGO - LAST_DAYS_AGO) * DAY_MS;
  const enrolledAt = new Date(Math.floor(since + (spanMs * (n + 1)) / (context.members + 1)));
  const id = chance.uuid(enrolledAt);
  const year = 1960 + chance.below(48);
  const birthDate = dayOf(new Date(Date.UTC(year, 0, 1 + chance.below(365))), "UTC");
  const locale = chance.happens(0.8) ? "vi" : "en";
  return { n, id, enrolledAt, birthDate, locale, chance };
}

export const GIVEN_NAMES = (
  "Anh Bình Châu Dũng Đức Giang Hà Hải Hạnh Hiếu Hoa Hùng Hương Khánh Lan Linh Long Mai " +
  "Minh My Nam Nga Ngọc Nhi Phúc Phương Quân Quỳnh Sơn Tâm Thảo Thủy Trang Trung Tú Tuấn " +
  "Vân Việt Yến"
).split(" ");
