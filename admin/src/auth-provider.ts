import type { AuthProvider } from "@refinedev/core";
import { Viewer as ViewerDocument } from "../../client/admin.ts";
import type { ViewerQuery } from "../../client/admin.ts";
import { RequestError } from "../../client/request-error.ts";
import { askSignIn } from "./ask-sign-in.ts";
import type { AuthAnswer } from "./ask-sign-in.ts";
import { api, chooseProgram, chosenProgram, forgetProgram } from "./api.ts";

/** Who is signed in, and what the program lets them do. */
export type Viewer = ViewerQuery["viewer"];

/** What the sign-in page asks for: first the password, then a code where the account has one. */
export type Credentials = { email: string; password: string } | { code: string };

/** The name of the error with which a right password asks for the code as well. */
export const CODE_NEEDED = "CODE_NEEDED";

/** Signs staff in and out by their session cookie; the server decides what they may do. */
export const authProvider: AuthProvider = {
  async login(credentials: Credentials) {
    const path = "code" in credentials ? "two-factor/verify-totp" : "sign-in/email";
    const { ok, answer } = await askSignIn(path, credentials);
    if (!ok) return { success: false, error: errorOf(answer) };
    if (answer?.twoFactorRedirect) return { success: false, error: named(CODE_NEEDED) };
    // It may have been somebody else's, who used this browser before.
    forgetProgram();
    return { success: true };
  },
  async logout() {
    await askSignIn("sign-out", {});
    return { success: true, redirectTo: "/sign-in" };
  },
  async check() {
    const { answer } = await askSignIn("get-session");
    return answer?.session ? { authenticated: true } : { authenticated: false };
  },
  onError(error: unknown) {
    const isSignedOut = error instanceof RequestError && error.code === "UNAUTHENTICATED";
    return Promise.resolve(isSignedOut ? { logout: true, redirectTo: "/sign-in" } : {});
  },
  async getIdentity() {
    const { viewer } = await api.query(ViewerDocument);
    const [first] = viewer.programs;
    const isChosen = viewer.programs.some(({ id }) => id === chosenProgram());
    if (first && !isChosen) chooseProgram(first.id);
    return viewer;
  },
};

function errorOf(answer: AuthAnswer | null) {
  return { name: answer?.code ?? "UNKNOWN", message: answer?.message ?? "" };
}

function named(name: string) {
  return { name, message: "" };
}
