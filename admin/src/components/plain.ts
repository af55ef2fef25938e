/** A text without accents and case: "thanh vien" finds "Thành viên". */
export function plain(text: string): string {
  const letters = text.normalize("NFD").replace(/\p{M}/gu, "");
  return letters.replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();
}
