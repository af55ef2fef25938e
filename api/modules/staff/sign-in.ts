import { hkdfSync } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { uuidv7 } from "uuidv7";
import { requestedLanguage } from "../../http/negotiate-locale.ts";
import { say, text } from "../../locales/text.ts";
import type { Mailer, OutgoingMail } from "../../network/mailer.ts";
import { plainMail } from "../../network/plain-mail.ts";
import type { Log } from "../../values/log.ts";
import { PASSWORD_LENGTH } from "./add-staff.ts";

/** How staff signs in: by e-mail, password and, for who has it, a code that changes. */
export interface SignIn {
  /** Answers a request below `/admin/auth`. */
  answer(request: Request): Promise<Response>;
  /** Who a session cookie belongs to; null when it has ended, or is none of ours. */
  userOf(headers: IncomingHttpHeaders): Promise<SignedInUser | null>;
  close(): Promise<void>;
}

export interface SignedInUser {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
}

export interface SignInOptions {
  /** Where PostgreSQL is, with the application's login. */
  readonly url: string;
  /** Where this installation is reached from outside. */
  readonly publicUrl: string;
  /** At least 32 characters that stay the same: cookies and the secrets of codes depend on it. */
  readonly secret: string;
  readonly log: Pick<Log, "warn">;
  /** Takes the mails by which forgotten passwords are replaced; without it there are none. */
  readonly mailer: Mailer | null;
}

export const SIGN_IN_PATH = "/admin/auth";
/** The header in which the server tells the client's address; a client's own is dropped. */
export const ADDRESS_HEADER = "x-quen-address";

const SESSION_SECONDS = 7 * 86_400;
const RESET_SECONDS = 3_600;
const SEEN_SECONDS = 300;
const CONNECTIONS_MAX = 3;

/**
 * What people need to sign in and to look after their own account. All else that better-auth
 * brings is answered as missing.
 */
export const signInPaths: ReadonlySet<string> = new Set([
  "/sign-in/email",
  "/sign-out",
  "/get-session",
  "/list-sessions",
  "/revoke-session",
  "/revoke-other-sessions",
  "/change-password",
  "/update-user",
  "/request-password-reset",
  "/reset-password",
  "/two-factor/enable",
  "/two-factor/disable",
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
  "/two-factor/generate-backup-codes",
]);

/** Opens the sign-in, on connections of its own. */
export function openSignIn(options: SignInOptions): SignIn {
  const { url, publicUrl, log } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS_MAX,
    application_name: "quen sign-in",
  });
  pool.on("error", () => log.warn({}, "A connection of the sign-in was lost."));
  const database = new Kysely({ dialect: new PostgresDialect({ pool }) }).withSchema("auth");
  // Loaded when somebody signs in: it takes longer to load than the rest of the engine.
  let opened: ReturnType<typeof authOf> | undefined;
  const open = () => (opened ??= authOf(options, database));
  return {
    answer: async (request) => (await open()).handler(request),
    async userOf({ cookie = "", host = "" }) {
      if (!cookie.includes(cookieName(publicUrl))) return null;
      const headers = new Headers({ cookie, host });
      const query = { disableRefresh: true, disableCookieCache: true };
      const auth = await open();
      const found = await auth.api.getSession({ headers, query });
      if (!found) return null;
      const { id: userId, name, email } = found.user;
      return { userId, name, email, expiresAt: found.session.expiresAt };
    },
    close: () => pool.end(),
  };
}

/** `__Host-` binds the cookie to this very host; browsers take it over https alone. */
function cookieName(publicUrl: string): string {
  return publicUrl.startsWith("https:") ? "__Host-quen_session" : "quen_session";
}

async function authOf(options: SignInOptions, database: Kysely<unknown>) {
  const { betterAuth } = await import("better-auth");
  const { twoFactor } = await import("better-auth/plugins/two-factor");
  const { publicUrl, secret, log, mailer } = options;
  const isSecure = publicUrl.startsWith("https:");
  return betterAuth({
    appName: "Quen",
    baseURL: new URL(publicUrl).origin,
    basePath: SIGN_IN_PATH,
    secret: Buffer.from(hkdfSync("sha256", secret, "", "quen staff", 32)).toString("base64url"),
    telemetry: { enabled: false },
    database: { db: database, type: "postgres" },
    trustedOrigins: (request) => ownOrigins(request),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RESET_SECONDS,
      async sendResetPassword({ user, token }, request) {
        const link = `${publicUrl}/admin/reset-password?token=${token}`;
        const acceptLanguage = request?.headers.get("accept-language") ?? undefined;
        const { email, name } = user;
        const outcome = await mailer?.send(
          passwordResetMail({ email, name, link, acceptLanguage }),
        );
        if (outcome?.status !== "SENT") log.warn({ outcome }, "A password reset was not sent.");
      },
    },
    session: {
      modelName: "sessions",
      fields: {
        userId: "user_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        ...TIMES,
      },
      expiresIn: SESSION_SECONDS,
      // So exactly is known when somebody was last there.
      updateAge: SEEN_SECONDS,
      // Of one's own sessions the list shows nothing that needs a new sign-in after a day.
      freshAge: 0,
    },
    user: { modelName: "users", fields: { emailVerified: "email_verified", ...TIMES } },
    account: { modelName: "accounts", fields: { ...ACCOUNT_FIELDS, ...TIMES } },
    verification: { modelName: "verifications", fields: { expiresAt: "expires_at", ...TIMES } },
    rateLimit: {
      enabled: true,
      storage: "database",
      modelName: "rate_limits",
      fields: { lastRequest: "last_request" },
      window: 10,
      max: 100,
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/two-factor/*": { window: 60, max: 10 },
        "/request-password-reset": { window: 600, max: 5 },
        "/reset-password": { window: 600, max: 10 },
      },
    },
    plugins: [twoFactor({ issuer: "Quen", schema: TWO_FACTOR_SCHEMA })],
    advanced: {
      cookiePrefix: "quen",
      useSecureCookies: false,
      cookies: { session_token: { name: cookieName(publicUrl) } },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure: isSecure, path: "/" },
      database: { generateId: "uuid" },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    logger: {
      level: "warn",
      // What it says may hold an address; that something happened is enough here.
      log: (level) => level === "error" && log.warn({}, "The sign-in refused or failed."),
    },
  });
}

/** Who forgot a password, and the link by which a new one is chosen. */
interface PasswordReset {
  readonly email: string;
  readonly name: string;
  readonly link: string;
  readonly acceptLanguage: string | undefined;
}

/** The e-mail by which somebody chooses a new password, in the language they asked in. */
function passwordResetMail(reset: PasswordReset): OutgoingMail {
  const { email, name, link, acceptLanguage } = reset;
  const language = requestedLanguage(acceptLanguage);
  return plainMail({
    id: uuidv7(),
    fromName: "Quen",
    to: email,
    subject: say(text("staff.resetSubject"), language),
    body: say(text("staff.resetBody", { name, link }), language),
    language,
  });
}

const TIMES = { createdAt: "created_at", updatedAt: "updated_at" };
const ACCOUNT_FIELDS = {
  userId: "user_id",
  accountId: "account_id",
  providerId: "provider_id",
  accessToken: "access_token",
  refreshToken: "refresh_token",
  idToken: "id_token",
  accessTokenExpiresAt: "access_token_expires_at",
  refreshTokenExpiresAt: "refresh_token_expires_at",
};
const TWO_FACTOR_SCHEMA = {
  user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
  twoFactor: {
    modelName: "two_factors",
    fields: {
      userId: "user_id",
      backupCodes: "backup_codes",
      failedVerificationCount: "failed_verification_count",
      lockedUntil: "locked_until",
    },
  },
};

/** The pages of this very server, under whatever name the browser knows it. */
function ownOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get("host");
  return host ? [`http://${host}`, `https://${host}`] : [];
}
