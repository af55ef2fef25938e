import type { AuthProvider } from "@refinedev/core";
import { Viewer as ViewerDocument } from "../../client/admin.ts";
import type { ViewerQuery } from "../../client/admin.ts";
import { askSignIn } from "./ask-sign-in.ts";
import { api, chooseProgram, chosenProgram, forgetProgram, leaveFor } from "./api.ts";

/** Who is signed in, and what the program lets them do. */
export type Viewer = ViewerQuery["viewer"];

/** What the sign-in page asks for: first the password, then a code where the account has one. */
export type Credentials =
  { email: string; password: string } | { code: string } | { recoveryCode: string };

/** The name of the error with which a right password asks for the code as well. */
export const CODE_NEEDED = "CODE_NEEDED";

/** The name of the error when the server could not be reached. */
export const OFFLINE = "OFFLINE";

/** Signs staff in and out by their session cookie; the server decides what they may do. */
export const authProvider: AuthProvider = {
  async login(credentials: Credentials) {
    const { ok, status, answer } = await askSignIn(...stepOf(credentials));
    if (!ok) return { success: false, error: named(status === 0 ? OFFLINE : answer?.code) };
    if (answer?.twoFactorRedirect) return { success: false, error: named(CODE_NEEDED) };
    // It may have been somebody else's, who used this browser before.
    forgetProgram();
    return { success: true };
  },
  async logout() {
    const { status } = await askSignIn("sign-out", {});
    if (status === 0) return { success: false, error: named(OFFLINE) };
    // A page of its own: nothing that the person saw stays in it, and no answer that is on its way
    // changes the form in which the next one types.
    return leaveFor("/admin/sign-in");
  },
  async check() {
    const { status, answer } = await askSignIn("get-session");
    if (status === 0) return { authenticated: false, error: named(OFFLINE) };
    return answer?.session ? { authenticated: true } : { authenticated: false };
  },
  // Who was signed out meanwhile is led to the sign-in by `api`, whoever asked.
  onError: () => Promise.resolve({}),
  async getIdentity() {
    const { viewer } = await api.query(ViewerDocument);
    const [first] = viewer.programs;
    const isChosen = viewer.programs.some(({ id }) => id === chosenProgram());
    if (first && !isChosen) chooseProgram(first.id);
    return viewer;
  },
};

/** Where the credentials go, and as what. */
function stepOf(credentials: Credentials): [path: string, body: object] {
  if ("recoveryCode" in credentials) {
    return ["two-factor/verify-backup-code", { code: credentials.recoveryCode.trim() }];
  }
  return ["code" in credentials ? "two-factor/verify-totp" : "sign-in/email", credentials];
}

function named(name = "UNKNOWN") {
  return { name, message: "" };
}
