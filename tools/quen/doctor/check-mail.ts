import { createTransport } from "nodemailer";
import { healthy, messageOf, wrong } from "./finding.ts";
import type { Finding } from "./finding.ts";

const WAIT_MS = 5_000;

/** Connects to the mail server and signs in, without sending anything. */
export async function checkMail(smtpUrl: string): Promise<Finding> {
  const transport = createTransport(
    Object.assign(
      { connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS },
      { url: smtpUrl },
    ),
  );
  try {
    await transport.verify();
    return healthy("mail", "The mail server takes our login.");
  } catch (error) {
    const advice =
      "SMTP_URL: correct host, port, login and password, and let this machine reach it.";
    return wrong("mail", `The mail server does not take us: ${messageOf(error)}`, advice);
  } finally {
    transport.close();
  }
}
