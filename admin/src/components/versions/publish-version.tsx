import { Form, Input, Typography } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../program.tsx";
import { ActionDialog } from "../action-dialog.tsx";
import type { UserError } from "../use-write.ts";

interface PublishVersionProps {
  readonly title: string;
  /** What the draft changes, in words. */
  readonly changes: ReactNode;
  /** @param at the instant from which on it holds; now when left out */
  publish(at?: string): Promise<readonly UserError[]>;
  close(): void;
}

/** Publishes a draft, now or from a moment on, after its differences were read. */
export function PublishVersion({ title, changes, publish, close }: PublishVersionProps) {
  const { t } = useTranslation();
  const { instantOf } = useFormats();
  return (
    <ActionDialog<{ at?: string }>
      title={title}
      submit={t("versions.publishing.submit")}
      done={t("versions.publishing.done")}
      text={
        <>
          <Typography.Text strong>{t("versions.publishing.changes")}</Typography.Text>
          <span style={{ display: "block", marginTop: 4 }}>{changes}</span>
        </>
      }
      run={({ at }) => publish(at ? instantOf(at) : undefined)}
      close={close}
    >
      <Form.Item
        name="at"
        label={t("versions.publishing.at")}
        extra={t("versions.publishing.atHint")}
      >
        <Input type="datetime-local" style={{ width: 240 }} />
      </Form.Item>
    </ActionDialog>
  );
}
