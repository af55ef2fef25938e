import { loggableError } from "./values/errors/loggable-error.ts";

const CANT_WRITE = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "ENOSPC"]);

/** Why the process stops, for whoever started it: the setting to change, where one is to blame. */
export function failureText(
  error: NodeJS.ErrnoException,
  { PORT = "4000", DATA_DIR = ".data" }: Record<string, string | undefined>,
): string {
  const { code = "", syscall, path, message } = error;
  if (syscall === "listen" && code === "EADDRINUSE") {
    return `PORT: ${PORT} is taken. Stop the program that listens there, or give another PORT.`;
  }
  if (syscall === "listen" && code === "EACCES") {
    return `PORT: this user may not listen on ${PORT}. Give a PORT above 1023.`;
  }
  if (path && CANT_WRITE.has(code)) {
    return (
      `DATA_DIR: ${path} can't be written (${code}). ` +
      `Give a folder that this user may write, instead of ${DATA_DIR}.`
    );
  }
  // A database says with which values it failed.
  return "severity" in error ? String(loggableError(error).message) : message;
}
