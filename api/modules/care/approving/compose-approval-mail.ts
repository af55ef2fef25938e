import { sql } from "../../../database/sql.ts";
import { languageOf, say, text } from "../../../locales/text.ts";
import type { OutgoingMail } from "../../../network/mailer.ts";
import { plainMail } from "../../../network/plain-mail.ts";
import { encodeId } from "../../../values/id.ts";
import { inLocale } from "../../../values/localized.ts";
import type { Work } from "../../../writes/work.ts";
import { programSnapshot } from "../../programs/program.ts";
import { permissionsOf } from "../../staff/roles.ts";
import type { StaffRole } from "../../staff/roles.ts";
import { APPROVE } from "./ask-approvers.ts";

interface ApprovalRequest {
  readonly operation: "adjustPoints" | "transferPoints";
  readonly points: number;
  readonly reason: string;
  readonly requester: string;
  readonly expiresAt: Date;
  readonly email: string;
  readonly name: string;
  readonly locale: string | null;
  readonly role: StaffRole;
}

// Nobody is asked about what was decided, and nobody who left or does not want to be.
const READ = sql.read<ApprovalRequest>("read whom a movement's approval is asked of")`
  select a.operation, a.points, a.reason, a.requester, a.expires_at as "expiresAt", u.email, u.name,
    s.locale, s.role
  from approval_mails m
  join approvals a on a.member_id = m.member_id and a.id = m.approval_id
  join staff s on s.id = m.staff_id
  join auth.users u on u.id = s.user_id
  where m.id = ${"id"} and a.status = 'PENDING' and a.expires_at > ${"now"}
    and s.removed_at is null and s.approval_mails
`;

/**
 * The e-mail that asks somebody to approve a movement, without whose points they are: that is on
 * the page it leads to.
 * @returns null when it need not be sent any more.
 */
export async function composeApprovalMail(
  { rows, configuration, now }: Work,
  { id, publicUrl }: { readonly id: string; readonly publicUrl: string },
): Promise<OutgoingMail | null> {
  const [asked] = await rows(READ, { id, now });
  if (!asked || permissionsOf(asked.role, [APPROVE]).size === 0) return null;
  const { names, pointsNames, defaultLocale, timeZone } = configuration.part(programSnapshot);
  const language = languageOf(asked.locale ?? defaultLocale);
  const program = inLocale(names, language);
  const { operation, requester, name, reason } = asked;
  const until = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  }).format(asked.expiresAt);
  const isGiven = asked.points > 0 ? "GIVE" : "TAKE";
  const about = {
    requester,
    movement: operation === "transferPoints" ? "SEND" : isGiven,
    points: Math.abs(asked.points),
    pointsName: inLocale(pointsNames, language),
  };
  const link = `${publicUrl}/admin/approvals`;
  const body = [
    say(text("care.approvalMailAsked", { name, ...about }), language),
    ...(reason === "" ? [] : [say(text("care.approvalMailReason", { reason }), language)]),
    say(text("care.approvalMailUntil", { until }), language),
    link,
    say(text("care.approvalMailWhy", { program, account: `${publicUrl}/admin/account` }), language),
  ];
  return plainMail({
    id: encodeId("mail", id),
    fromName: program,
    to: asked.email,
    subject: say(text("care.approvalMailSubject", about), language),
    body: body.join("\n\n"),
    language,
  });
}
