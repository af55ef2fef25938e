import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { askSignIn } from "../ask-sign-in.ts";
import { Entrance } from "./entrance.tsx";

/** Asks for a mail with a link by which a new password is chosen. */
export function ForgottenPassword() {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>("ASKING");
  const problem = useProblem(step);
  const send = async ({ email }: { email: string }) => {
    setStep("SENDING");
    const { ok, status } = await askSignIn("request-password-reset", { email });
    setStep(ok ? "DONE" : (STATUSES[status] ?? "FAILED"));
  };
  if (step === "DONE") {
    return (
      <Entrance title={t("signIn.mailSent")} text={t("signIn.mailSentText")}>
        <Link to="/sign-in">{t("signIn.toSignIn")}</Link>
      </Entrance>
    );
  }
  return (
    <Entrance title={t("signIn.forgottenTitle")} text={t("signIn.forgottenText")} problem={problem}>
      <Form<{ email: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={(it) => void send(it)}
      >
        <Form.Item
          name="email"
          label={t("signIn.email")}
          rules={[{ required: true, type: "email", message: t("signIn.emailForm") }]}
        >
          <Input type="email" size="large" autoComplete="username" autoFocus />
        </Form.Item>
        <Button type="primary" htmlType="submit" block size="large" loading={step === "SENDING"}>
          {t("signIn.sendMail")}
        </Button>
      </Form>
    </Entrance>
  );
}

/** Where the mail's link leads: a new password; whoever was signed in is signed out. */
export function ResetPassword() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const [step, setStep] = useState<Step>("ASKING");
  const problem = useProblem(step);
  const save = async ({ newPassword }: { newPassword: string }) => {
    setStep("SENDING");
    const token = parameters.get("token") ?? "";
    const { ok, status, answer } = await askSignIn("reset-password", { token, newPassword });
    const isTooShort = answer?.code === "PASSWORD_TOO_SHORT";
    const failed = isTooShort ? "TOO_SHORT" : (STATUSES[status] ?? "LINK_ENDED");
    setStep(ok ? "DONE" : failed);
  };
  if (step === "DONE") {
    return (
      <Entrance title={t("signIn.passwordSaved")} text={t("signIn.passwordSavedText")}>
        <Link to="/sign-in">{t("signIn.toSignIn")}</Link>
      </Entrance>
    );
  }
  return (
    <Entrance title={t("signIn.resetTitle")} text={t("signIn.passwordHelp")} problem={problem}>
      <Form<{ newPassword: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={(it) => void save(it)}
      >
        <Form.Item
          name="newPassword"
          label={t("signIn.newPassword")}
          rules={[{ required: true, min: 12, message: t("signIn.errors.tooShort") }]}
        >
          <Input.Password size="large" autoComplete="new-password" autoFocus />
        </Form.Item>
        <Button type="primary" htmlType="submit" block size="large" loading={step === "SENDING"}>
          {t("signIn.savePassword")}
        </Button>
      </Form>
    </Entrance>
  );
}

type Step = "ASKING" | "SENDING" | "DONE" | keyof typeof PROBLEMS;

const PROBLEMS = {
  TOO_MANY: "signIn.errors.tooMany",
  TOO_SHORT: "signIn.errors.tooShort",
  LINK_ENDED: "signIn.errors.linkEnded",
  FAILED: "signIn.errors.unknown",
  OFFLINE: "shell.failure.offline",
} as const;

const STATUSES: Partial<Record<number, Step>> = { 0: "OFFLINE", 429: "TOO_MANY" };

function useProblem(step: Step): string | null {
  const { t } = useTranslation();
  return step in PROBLEMS ? t(PROBLEMS[step as keyof typeof PROBLEMS]) : null;
}
