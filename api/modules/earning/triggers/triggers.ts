import { text } from "../../../locales/text.ts";
import type { Trigger } from "../rule.ts";
import { anniversary } from "./anniversary.ts";
import { birthday } from "./birthday.ts";
import type { EarningTrigger, YearlyTrigger } from "./earning-trigger.ts";

const purchase: EarningTrigger = {
  name: "PURCHASE",
  subject: "PURCHASE",
  isNamed: false,
  sentence: null,
};

const enrollment: EarningTrigger = {
  name: "ENROLLMENT",
  subject: "MOMENT",
  isNamed: false,
  sentence: text("earning.onJoining"),
};

const event: EarningTrigger = {
  name: "EVENT",
  subject: "MOMENT",
  isNamed: true,
  sentence: text("earning.onEvent"),
};

/** All that can start a rule, by name. */
export const triggers: Readonly<Record<Trigger, EarningTrigger>> = {
  PURCHASE: purchase,
  ENROLLMENT: enrollment,
  BIRTHDAY: birthday,
  ANNIVERSARY: anniversary,
  EVENT: event,
};

/** The triggers that come once a year. */
export const yearlyTriggers = Object.values(triggers).flatMap(({ name, findDueDays }) =>
  findDueDays ? [{ name: name as YearlyTrigger, findDueDays }] : [],
);
