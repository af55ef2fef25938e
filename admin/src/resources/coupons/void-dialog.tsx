import { useTranslation } from "react-i18next";
import { VoidCoupon } from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useWrite } from "../../components/use-write.ts";
import { ReasonFields } from "../members/actions/reason-fields.tsx";
import type { Reason } from "../members/actions/reason-fields.tsx";

interface VoidDialogProps {
  readonly memberId: string;
  /** As it is called in the question: its code, or what is shown of it. */
  readonly coupon: { readonly id: string; readonly code: string };
  close(): void;
}

/** Asks why a coupon is taken back. */
export function VoidDialog({ memberId, coupon: { id, code }, close }: VoidDialogProps) {
  const { t } = useTranslation();
  const run = useWrite(VoidCoupon);
  return (
    <ActionDialog<Reason>
      title={t("memberPage.coupons.voidTitle", { code })}
      text={t("memberPage.coupons.voidText")}
      submit={t("memberPage.coupons.void")}
      done={t("memberPage.coupons.voidDone")}
      isDanger
      run={(values) => run({ memberId, couponId: id, ...values })}
      close={close}
    >
      <ReasonFields />
    </ActionDialog>
  );
}
