import { UploadOutlined } from "@ant-design/icons";

interface FileButtonProps {
  readonly label: string;
  readonly isDisabled: boolean;
  onChoose(file: File | undefined): void;
}

/** Chooses a table or a list of the user's: lines of text. */
export function FileButton({ label, isDisabled, onChoose }: FileButtonProps) {
  return (
    <label className="file-button" aria-disabled={isDisabled}>
      <UploadOutlined aria-hidden /> <span style={{ overflowWrap: "anywhere" }}>{label}</span>
      <input
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        className="visually-hidden"
        disabled={isDisabled}
        onChange={({ target }) => {
          onChoose(target.files?.[0]);
          // The same file again, once it was mended.
          target.value = "";
        }}
      />
    </label>
  );
}
