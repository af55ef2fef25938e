import { useGetIdentity } from "@refinedev/core";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Card, Flex, Form, Input, QRCode, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Viewer } from "../../auth-provider.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { ShownOnce } from "../../components/shown-once.tsx";
import type { UserError } from "../../components/use-write.ts";
import {
  beginSecondStep,
  confirmSecondStep,
  endSecondStep,
  newRecoveryCodes,
  secretOf,
} from "./second-step.ts";
import type { SecondStep } from "./second-step.ts";

type Open =
  | { readonly dialog: "BEGIN" | "NEW_CODES" | "END" }
  | { readonly dialog: "CONFIRM"; readonly step: SecondStep }
  | { readonly dialog: "CODES"; readonly codes: readonly string[] };

/** Whether a sign-in asks for a code of an authenticator app as well, and how that is changed. */
export function SecondStepCard() {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const client = useQueryClient();
  const [open, setOpen] = useState<Open | null>(null);
  const isOn = viewer?.twoFactorEnabled === true;
  // A dialog that led to the next one must not close that.
  const closing = (dialog: Open["dialog"]) => () =>
    setOpen((now) => (now?.dialog === dialog ? null : now));
  const readAgain = () => client.invalidateQueries({ queryKey: ["auth", "identity"] });

  return (
    <Card size="small" style={{ marginBottom: 24 }}>
      <Flex gap={12} justify="space-between" align="center" wrap>
        <div>
          <Flex gap={8} align="center" wrap>
            <Typography.Text strong>{t("account.secondStep.title")}</Typography.Text>
            <Tag bordered={false} color={isOn ? "success" : "default"}>
              {t(isOn ? "account.secondStep.on" : "account.secondStep.off")}
            </Tag>
          </Flex>
          <SecondaryLine>
            {t(isOn ? "account.secondStep.onText" : "account.secondStep.offText")}
          </SecondaryLine>
        </div>
        <Flex gap={8} wrap>
          {isOn && (
            <Button onClick={() => setOpen({ dialog: "NEW_CODES" })}>
              {t("account.secondStep.newCodes.menu")}
            </Button>
          )}
          <Button
            danger={isOn}
            type={isOn ? "default" : "primary"}
            disabled={!viewer}
            onClick={() => setOpen({ dialog: isOn ? "END" : "BEGIN" })}
          >
            {t(isOn ? "account.secondStep.end.menu" : "account.secondStep.begin.menu")}
          </Button>
        </Flex>
      </Flex>
      {open?.dialog === "BEGIN" && (
        <PasswordDialog
          of="begin"
          run={async (password) => {
            const { refused, result } = await beginSecondStep(password);
            if (result) setOpen({ dialog: "CONFIRM", step: result });
            return refused;
          }}
          close={closing("BEGIN")}
        />
      )}
      {open?.dialog === "CONFIRM" && (
        <ConfirmDialog
          step={open.step}
          run={async (code) => {
            const { refused } = await confirmSecondStep(code);
            if (refused.length > 0) return refused;
            await readAgain();
            setOpen({ dialog: "CODES", codes: open.step.recoveryCodes });
            return [];
          }}
          close={closing("CONFIRM")}
        />
      )}
      {open?.dialog === "NEW_CODES" && (
        <PasswordDialog
          of="newCodes"
          run={async (password) => {
            const { refused, result } = await newRecoveryCodes(password);
            if (result) setOpen({ dialog: "CODES", codes: result });
            return refused;
          }}
          close={closing("NEW_CODES")}
        />
      )}
      {open?.dialog === "END" && (
        <PasswordDialog
          of="end"
          isDanger
          run={async (password) => {
            const { refused } = await endSecondStep(password);
            if (refused.length === 0) await readAgain();
            return refused;
          }}
          close={closing("END")}
        />
      )}
      {open?.dialog === "CODES" && (
        <ShownOnce
          title={t("account.secondStep.codes.title")}
          text={t("account.secondStep.codes.text")}
          secret={open.codes.join("\n")}
          file="quen-recovery-codes.txt"
          close={() => setOpen(null)}
        />
      )}
    </Card>
  );
}

interface PasswordDialogProps {
  readonly of: "begin" | "newCodes" | "end";
  readonly isDanger?: boolean;
  run(password: string): Promise<readonly UserError[]>;
  close(): void;
}

/** Whoever sits at an open browser has to know the password as well. */
function PasswordDialog({ of, isDanger = false, run, close }: PasswordDialogProps) {
  const { t } = useTranslation();
  return (
    <ActionDialog<{ password: string }>
      title={t(`account.secondStep.${of}.title`)}
      text={t(`account.secondStep.${of}.text`)}
      submit={t(`account.secondStep.${of}.submit`)}
      {...(of === "end" && { done: t("account.secondStep.end.done") })}
      isDanger={isDanger}
      run={({ password }) => run(password)}
      close={close}
    >
      <Form.Item
        name="password"
        label={t("signIn.password")}
        rules={[{ required: true, message: t("signIn.required") }]}
      >
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
    </ActionDialog>
  );
}

interface ConfirmDialogProps {
  readonly step: SecondStep;
  run(code: string): Promise<readonly UserError[]>;
  close(): void;
}

/** The app takes the secret, and a first code shows that it has it. */
function ConfirmDialog({ step, run, close }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const secret = secretOf(step);
  return (
    <ActionDialog<{ code: string }>
      title={t("account.secondStep.confirm.title")}
      text={t("account.secondStep.confirm.text")}
      submit={t("account.secondStep.confirm.submit")}
      done={t("account.secondStep.confirm.done")}
      run={({ code }) => run(code)}
      close={close}
    >
      <Flex vertical align="center" gap={8} style={{ marginBottom: 16 }}>
        {/* Apps read dark on light, whatever the page's colors. */}
        <QRCode
          aria-label={t("account.secondStep.confirm.code")}
          value={step.uri}
          size={192}
          color="#000000"
          bgColor="#ffffff"
        />
        <Typography.Text type="secondary">{t("account.secondStep.confirm.typed")}</Typography.Text>
        <Typography.Text code copyable={{ text: secret }} style={{ overflowWrap: "anywhere" }}>
          {secret}
        </Typography.Text>
      </Flex>
      <Form.Item
        name="code"
        label={t("signIn.code")}
        rules={[{ required: true, pattern: /^\d{6}$/, message: t("signIn.codeForm") }]}
        validateTrigger="onSubmit"
      >
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
      </Form.Item>
    </ActionDialog>
  );
}
