import i18next from "i18next";
import { leaveForSignIn } from "../../api.ts";
import { askSignIn } from "../../ask-sign-in.ts";
import { OFFLINE } from "../../auth-provider.ts";
import type { UserError } from "../../components/use-write.ts";

/** What an authenticator app is given, and what opens the account without it. */
export interface SecondStep {
  /** `otpauth://…`, which the app reads as a QR code. */
  readonly uri: string;
  /** Each works once. */
  readonly recoveryCodes: readonly string[];
}

interface TwoFactorAnswer {
  readonly code?: string;
  readonly totpURI?: string;
  readonly backupCodes?: readonly string[];
}

const TEXTS = {
  INVALID_PASSWORD: "account.secondStep.wrongPassword",
  INVALID_CODE: "signIn.errors.wrongCode",
  TOO_MANY_REQUESTS: "signIn.errors.tooMany",
  [OFFLINE]: "shell.failure.offline",
} as const;

type Outcome<Result> = { readonly refused: readonly UserError[]; readonly result: Result | null };

/** Begins: codes are asked for only once one was confirmed. */
export async function beginSecondStep(password: string): Promise<Outcome<SecondStep>> {
  const { refused, result } = await ask("enable", { password });
  if (!result) return { refused, result: null };
  return { refused, result: { uri: result.totpURI!, recoveryCodes: result.backupCodes! } };
}

/** From now on the sign-in asks for a code. */
export const confirmSecondStep = (code: string) => ask("verify-totp", { code });

export const endSecondStep = (password: string) => ask("disable", { password });

/** The codes of before no longer work. */
export async function newRecoveryCodes(password: string): Promise<Outcome<readonly string[]>> {
  const { refused, result } = await ask("generate-backup-codes", { password });
  return { refused, result: result?.backupCodes ?? null };
}

/** The secret of an authenticator app, for whoever types it. */
export function secretOf({ uri }: SecondStep): string {
  return new URL(uri).searchParams.get("secret") ?? "";
}

async function ask(path: string, body: object): Promise<Outcome<TwoFactorAnswer>> {
  const { ok, status, answer } = await askSignIn<TwoFactorAnswer>(`two-factor/${path}`, body);
  if (ok) return { refused: [], result: answer };
  const code = status === 0 ? OFFLINE : (answer?.code ?? "UNKNOWN");
  if (status === 401 && code !== "INVALID_CODE") return leaveForSignIn();
  const isAtField = code === "INVALID_CODE" || code === "INVALID_PASSWORD";
  const message = i18next.t(TEXTS[code as keyof typeof TEXTS] ?? "account.secondStep.failed");
  const field = isAtField ? ["input", ...Object.keys(body)] : [];
  return { refused: [{ code, field, message }], result: null };
}
