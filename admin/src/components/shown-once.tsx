import { Alert, Button, Modal, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { saveFile } from "./files/save-file.ts";

interface ShownOnceProps {
  readonly title: string;
  /** What to do with it. */
  readonly text: string;
  /** One, or several on lines of their own. */
  readonly secret: string;
  /** The file that it can be saved as; left out where it is copied alone. */
  readonly file?: string;
  close(): void;
}

/** A secret that is never shown again: it closes by its button alone. */
export function ShownOnce({ title, text, secret, file, close }: ShownOnceProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={title}
      closable={false}
      maskClosable={false}
      keyboard={false}
      footer={
        <>
          {file && (
            <Button onClick={() => saveFile(new Blob([`${secret}\n`]), file)}>
              {t("lists.download")}
            </Button>
          )}
          <Button type="primary" onClick={close}>
            {t(file ? "lists.kept" : "lists.copied")}
          </Button>
        </>
      }
    >
      <Alert type="warning" message={text} style={{ marginBottom: 16 }} />
      <Typography.Paragraph
        code
        copyable={{ text: secret }}
        style={{ overflowWrap: "anywhere", whiteSpace: "pre-line", marginBottom: 0 }}
      >
        {secret}
      </Typography.Paragraph>
    </Modal>
  );
}
