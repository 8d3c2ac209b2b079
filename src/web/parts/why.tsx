/** Why something was not done, beside what was pressed. */
export function Why({ children }: { readonly children: string | undefined }) {
  return (
    <p className="why" role="alert">
      {children}
    </p>
  );
}
