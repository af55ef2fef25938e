import { leaveForSignIn } from "../../api.ts";
import { askSignIn } from "../../ask-sign-in.ts";

/** A browser that is signed in. */
export interface Session {
  readonly id: string;
  /** By which it is revoked. */
  readonly token: string;
  readonly createdAt: string;
  /** When it was last there, to some minutes. */
  readonly updatedAt: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  /** Whether it is the browser that asks. */
  readonly isHere: boolean;
}

/** The sessions of whoever is signed in: this one first, then by when they were last seen. */
export async function readSessions(): Promise<Session[]> {
  const [here, all] = await Promise.all([
    askSignIn("get-session"),
    ask<Omit<Session, "isHere">[]>("list-sessions"),
  ]);
  const idHere = here.answer?.session?.id;
  return (all ?? [])
    .map((it) => ({ ...it, isHere: it.id === idHere }))
    .sort((a, b) => Number(b.isHere) - Number(a.isHere) || seenAt(b) - seenAt(a));
}

/** Ends one session. */
export const revokeSession = ({ token }: Session) => ask("revoke-session", { token });

/** Ends all sessions but the one that asks. */
export const revokeOtherSessions = () => ask("revoke-other-sessions", {});

async function ask<Answer>(path: string, body?: object): Promise<Answer | null> {
  const { ok, status, answer } = await askSignIn<Answer>(path, body);
  if (status === 401) return leaveForSignIn();
  if (!ok) throw new Error(`${path} was answered with ${status}.`);
  return answer;
}

function seenAt({ updatedAt }: Session): number {
  return Date.parse(updatedAt);
}
