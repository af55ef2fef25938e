import type { Settings } from "../../../api/settings.ts";
import { healthy, warning, wrong } from "./finding.ts";
import type { Finding } from "./finding.ts";

// Random characters of base64 or hex have many more in 32.
const DISTINCT_MIN = 10;

/** What is allowed, and yet opens more than it should. */
export function checkSettings(settings: Settings): Finding[] {
  const { tokenSecret, smtpUrl, isProduction, metricsToken, host, publicUrl } = settings;
  const findings: Finding[] = [];
  if (new Set(tokenSecret).size < DISTINCT_MIN) {
    findings.push(
      wrong(
        "settings",
        "TOKEN_SECRET is too easy to guess: whoever guesses it is every member.",
        "Set it to the output of: openssl rand -base64 48. Tokens that are out end with it.",
      ),
    );
  }
  const isPublic = !LOOPBACK.test(host) || !LOOPBACK.test(new URL(publicUrl).hostname);
  if (isPublic && !isProduction && metricsToken === null) {
    findings.push(
      wrong(
        "settings",
        "/metrics and the details of /ready are open: a proxy here asks as this machine.",
        "Set METRICS_TOKEN to at least 32 random characters, and NODE_ENV=production.",
      ),
    );
  }
  if (!smtpUrl) {
    const message = "SMTP_URL is not set: e-mails are written to DATA_DIR/outbox.";
    findings.push(warning("mail", message, "Set SMTP_URL, MAIL_FROM and PUBLIC_URL."));
  }
  const isFine = findings.every(({ part }) => part !== "settings");
  return isFine ? [healthy("settings", "All settings can be read."), ...findings] : findings;
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;
