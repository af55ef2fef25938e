import type { IncomingMessage } from "node:http";
import { jsonAnswer } from "../../http/answer.ts";
import { badRequest, methodNotAllowed } from "../../http/http-error.ts";
import { readJson } from "../../http/read-body.ts";
import { say, text } from "../../locales/text.ts";
import type { ModuleRoute, RouteContext } from "../../module.ts";
import type { Caller } from "../../values/caller.ts";
import { inLocale } from "../../values/localized.ts";
import { acceptInvitation, OPEN_INVITATION } from "./accept-invitation.ts";
import { INVITATION_DAYS, invitationHash } from "./invite-staff.ts";

// Passwords are tried here, too.
const RATE = { maximum: 20, restoreRate: 0.2 };
const TEXT_LONGEST = 1_000;

/** What an invitation is to, for the page that its link opens. */
const readInvitation: ModuleRoute = {
  path: "/admin/auth/invitation",
  rate: RATE,
  async answer(request, { locale }, context) {
    const { token } = await textsOf(request, ["token"]);
    const invitation = await openInvitation(context, token!);
    if (!invitation) return jsonAnswer(404, { userErrors: [ended(locale)] });
    const { email, role, programNames, hasAccount } = invitation;
    return jsonAnswer(200, { email, role, program: inLocale(programNames, locale), hasAccount });
  },
};

/** Puts whoever has the link on the staff; they sign in next. */
const takeInvitation: ModuleRoute = {
  path: "/admin/auth/accept-invitation",
  rate: RATE,
  async answer(request, { locale }, context) {
    const { token, name, password } = await textsOf(request, ["token", "name", "password"]);
    const invitation = await openInvitation(context, token!);
    if (!invitation) return jsonAnswer(404, { userErrors: [ended(locale)] });

    const { write } = await context.contextFor(whoeverAccepts(invitation));
    const hash = invitationHash(token!);
    const call = {
      operation: "acceptInvitation",
      input: { hash, name: name!, password: password! },
    };
    const written = await write(call, acceptInvitation);
    if (!written.done) return jsonAnswer(400, { userErrors: written.userErrors });
    return jsonAnswer(200, { email: invitation.email, userErrors: [] });
  },
};

export const invitationRoutes: readonly ModuleRoute[] = [readInvitation, takeInvitation];

async function openInvitation({ rows }: RouteContext, token: string) {
  const [invitation] = await rows(OPEN_INVITATION, { hash: invitationHash(token) });
  return invitation;
}

/** The link is the credential: who has it is nobody yet, and may do nothing else. */
function whoeverAccepts({ id, programId }: { id: string; programId: string }): Caller {
  const credential = { programId, credentialId: id, ownerId: id };
  return { ...credential, kind: "STAFF", userId: id, scopes: new Set() };
}

function ended(locale: string) {
  const message = say(text("staff.invitationEnded", { days: INVITATION_DAYS }), locale);
  return { code: "ENDED", field: ["input", "token"], message };
}

/** @throws HttpError for another method, and a body that is no object with these texts */
async function textsOf(request: IncomingMessage, names: readonly string[]) {
  if (request.method !== "POST") throw methodNotAllowed(text("http.usePostOrGet"), "POST");
  const body = await readJson(request);
  const texts = names.map((name) => [name, (body as Record<string, unknown> | null)?.[name]]);
  const isRight = texts.every(([, it]) => typeof it === "string" && it.length <= TEXT_LONGEST);
  if (!isRight) throw badRequest(text("staff.textsWanted", { names: names.join(", ") }));
  return Object.fromEntries(texts) as Record<string, string>;
}
