import { useQuery } from "@tanstack/react-query";
import { useLogin } from "@refinedev/core";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { askSignIn } from "../ask-sign-in.ts";
import type { Credentials } from "../auth-provider.ts";
import { Loading } from "../components/loading.tsx";
import { Entrance } from "./entrance.tsx";

interface Joining {
  readonly name?: string;
  readonly password: string;
}

/** Where an invitation's link leads: who is invited gives a name and a password, and is in. */
export function Invitation() {
  const { t } = useTranslation();
  // Behind the #, where no server and no log sees it.
  const token = location.hash.slice(1);
  const { data, isPending, refetch } = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => askSignIn("invitation", { token }),
    // Once it is accepted, its answer is another.
    staleTime: Infinity,
  });
  if (isPending) return <Loading isWholePage />;
  const { program, email = "", hasAccount = false } = data?.answer ?? {};
  if (data?.status === 0) {
    return (
      <Entrance title={t("shell.failure.title")} text={t("shell.failure.offline")}>
        <Button onClick={() => void refetch()}>{t("shell.failure.retry")}</Button>
      </Entrance>
    );
  }
  if (!data?.ok) {
    const message = data?.answer?.userErrors?.[0]?.message ?? t("signIn.errors.unknown");
    return (
      <Entrance title={t("signIn.invitationEnded")} text={message}>
        <Link to="/sign-in">{t("signIn.toSignIn")}</Link>
      </Entrance>
    );
  }
  return (
    <Entrance
      title={t("signIn.join", { program })}
      text={t(hasAccount ? "signIn.joinWithAccount" : "signIn.joinText", { email })}
    >
      <JoinForm token={token} email={email} hasAccount={hasAccount} />
    </Entrance>
  );
}

interface JoinFormProps {
  readonly token: string;
  readonly email: string;
  readonly hasAccount: boolean;
}

function JoinForm({ token, email, hasAccount }: JoinFormProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Joining>();
  const [isJoining, setIsJoining] = useState(false);
  const { mutateAsync: signIn } = useLogin<Credentials>();
  const navigate = useNavigate();
  const required = [{ required: true, message: t("signIn.required") }];

  const join = async ({ name = "", password }: Joining) => {
    setIsJoining(true);
    const { ok, status, answer } = await askSignIn("accept-invitation", { token, name, password });
    setIsJoining(false);
    if (ok) {
      // Who has a code gives it on the sign-in page.
      const { success } = await signIn({ email, password });
      return void navigate(success ? "/" : "/sign-in");
    }
    const errors = answer?.userErrors ?? [];
    const fieldErrors = errors.map(({ field, message }) => ({
      name: field.at(-1) === "name" ? ("name" as const) : ("password" as const),
      errors: [message],
    }));
    const other = t(status === 0 ? "shell.failure.offline" : "signIn.errors.unknown");
    const otherwise = [{ name: "password" as const, errors: [other] }];
    form.setFields(fieldErrors.length > 0 ? fieldErrors : otherwise);
  };
  return (
    <Form<Joining>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(joining) => void join(joining)}
    >
      {!hasAccount && (
        <Form.Item name="name" label={t("signIn.name")} rules={required}>
          <Input size="large" autoComplete="name" autoFocus />
        </Form.Item>
      )}
      <Form.Item
        name="password"
        label={t(hasAccount ? "signIn.password" : "signIn.newPassword")}
        extra={hasAccount ? undefined : t("signIn.passwordHelp")}
        rules={required}
      >
        <Input.Password
          size="large"
          autoComplete={hasAccount ? "current-password" : "new-password"}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size="large" loading={isJoining}>
        {t("signIn.joinSubmit")}
      </Button>
    </Form>
  );
}
