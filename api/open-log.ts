import { pino } from "pino";
import type { Logger } from "pino";
import type { Settings } from "./settings.ts";

/** The server's log: one JSON object a line, on standard output. */
export function openLog({ logLevel }: Pick<Settings, "logLevel">): Logger {
  return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
