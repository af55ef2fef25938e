import { Alert, Button, Modal, Typography } from "antd";
import { useTranslation } from "react-i18next";

interface ShownOnceProps {
  readonly title: string;
  /** What to do with it. */
  readonly text: string;
  readonly secret: string;
  close(): void;
}

/** A secret that is never shown again: it closes by its button alone. */
export function ShownOnce({ title, text, secret, close }: ShownOnceProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={title}
      closable={false}
      maskClosable={false}
      keyboard={false}
      footer={
        <Button type="primary" onClick={close}>
          {t("lists.copied")}
        </Button>
      }
    >
      <Alert type="warning" message={text} style={{ marginBottom: 16 }} />
      <Typography.Paragraph
        code
        copyable={{ text: secret }}
        style={{ overflowWrap: "anywhere", marginBottom: 0 }}
      >
        {secret}
      </Typography.Paragraph>
    </Modal>
  );
}
