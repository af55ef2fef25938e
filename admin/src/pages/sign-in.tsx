import { useIsAuthenticated, useLogin } from "@refinedev/core";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useSearchParams } from "react-router";
import { CODE_NEEDED, OFFLINE } from "../auth-provider.ts";
import type { Credentials } from "../auth-provider.ts";
import { Entrance } from "./entrance.tsx";

const TEXTS = {
  INVALID_EMAIL_OR_PASSWORD: "signIn.errors.wrongPassword",
  INVALID_CODE: "signIn.errors.wrongCode",
  INVALID_BACKUP_CODE: "signIn.errors.wrongRecovery",
  TOO_MANY_REQUESTS: "signIn.errors.tooMany",
  [OFFLINE]: "shell.failure.offline",
} as const;

const ASKED = {
  PASSWORD: "signIn.text",
  CODE: "signIn.codeText",
  RECOVERY_CODE: "signIn.recoveryText",
} as const;

/** E-mail and password, then a code of the authenticator app where the account has one. */
export function SignIn() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const { data: auth } = useIsAuthenticated();
  const { mutate: signIn, isPending } = useLogin<Credentials>();
  const [asks, setAsks] = useState<"PASSWORD" | "CODE" | "RECOVERY_CODE">("PASSWORD");
  const [error, setError] = useState<string | null>(null);
  // A session that the API has just refused leads nowhere, whatever the browser has of it.
  const [mayEnter, setMayEnter] = useState(!parameters.has("ended"));
  if (auth?.authenticated && mayEnter) {
    const to = parameters.get("to") ?? "/";
    // A page of the admin; `//host` would be another server's.
    return <Navigate to={/^\/(?!\/)/.test(to) ? to : "/"} replace />;
  }

  const asksCode = asks !== "PASSWORD";
  const submit = (step: Credentials) =>
    signIn(step, {
      onSuccess({ success, error }) {
        const needsCode = error?.name === CODE_NEEDED;
        if (needsCode) setAsks("CODE");
        if (success) setMayEnter(true);
        setError(success || needsCode ? null : (error?.name ?? "UNKNOWN"));
      },
    });
  const message = error && t(TEXTS[error as keyof typeof TEXTS] ?? "signIn.errors.unknown");
  return (
    <Entrance
      title={t(asksCode ? "signIn.codeTitle" : "signIn.title")}
      text={t(ASKED[asks])}
      problem={message}
      note={parameters.has("ended") ? t("signIn.sessionEnded") : null}
    >
      <Form<Credentials> key={asks} layout="vertical" requiredMark={false} onFinish={submit}>
        {asks === "PASSWORD" && <PasswordFields />}
        {asks === "CODE" && <CodeField />}
        {asks === "RECOVERY_CODE" && <RecoveryCodeField />}
        <Button type="primary" htmlType="submit" block size="large" loading={isPending}>
          {t(asksCode ? "signIn.confirm" : "signIn.submit")}
        </Button>
      </Form>
      {asksCode && (
        <Button
          type="link"
          block
          style={{ marginTop: 8 }}
          onClick={() => {
            setError(null);
            setAsks(asks === "CODE" ? "RECOVERY_CODE" : "CODE");
          }}
        >
          {t(asks === "CODE" ? "signIn.useRecovery" : "signIn.useApp")}
        </Button>
      )}
      {!asksCode && (
        <p style={{ margin: "16px 0 0", textAlign: "center" }}>
          <Link to="/forgotten-password">{t("signIn.forgotten")}</Link>
        </p>
      )}
    </Entrance>
  );
}

function PasswordFields() {
  const { t } = useTranslation();
  const required = [{ required: true, message: t("signIn.required") }];
  return (
    <>
      <Form.Item name="email" label={t("signIn.email")} rules={required}>
        <Input type="email" size="large" autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t("signIn.password")} rules={required}>
        <Input.Password size="large" autoComplete="current-password" />
      </Form.Item>
    </>
  );
}

function CodeField() {
  const { t } = useTranslation();
  const rules = [{ required: true, pattern: /^\d{6}$/, message: t("signIn.codeForm") }];
  return (
    <Form.Item name="code" label={t("signIn.code")} rules={rules}>
      <Input
        size="large"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        autoFocus
        style={{ letterSpacing: "0.4em", fontVariantNumeric: "tabular-nums" }}
      />
    </Form.Item>
  );
}

/** For whoever has lost the phone. */
function RecoveryCodeField() {
  const { t } = useTranslation();
  const rules = [{ required: true, message: t("signIn.required") }];
  return (
    <Form.Item name="recoveryCode" label={t("signIn.recovery")} rules={rules}>
      <Input size="large" autoComplete="off" spellCheck={false} maxLength={40} autoFocus />
    </Form.Item>
  );
}
