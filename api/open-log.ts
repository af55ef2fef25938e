import { pino } from "pino";
import type { DestinationStream, Logger, LoggerOptions } from "pino";
import type { Settings } from "./settings.ts";
import { loggableError } from "./values/errors/loggable-error.ts";

/** The server's log: one JSON object a line, on standard output when nothing else is given. */
export function openLog(
  { logLevel }: Pick<Settings, "logLevel">,
  destination?: DestinationStream,
): Logger {
  const options: LoggerOptions = {
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // Also where somebody hands over an error as it is.
    serializers: { err: loggableError, error: described },
  };
  return destination ? pino(options, destination) : pino(options);
}

function described(error: unknown): unknown {
  return error instanceof Error ? loggableError(error) : error;
}
