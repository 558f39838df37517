import type { Signal } from '@preact/signals';

interface AddressFieldProps {
  readonly id: string;
  readonly label: string;
  /** What the person writes. */
  readonly address: Signal<string>;
  /** 'url' where only a whole address will do: the browser checks it. */
  readonly type?: 'url' | 'text';
  readonly required?: boolean;
  readonly describedBy?: string | undefined;
  readonly button: string;
  readonly isPrimary?: boolean;
  readonly disabled?: boolean;
}

/** A field for a web address with the button beside it that takes it. */
export function AddressField(props: AddressFieldProps) {
  const { id, label, address, type = 'text', required = false, describedBy, button, isPrimary, disabled } = props;
  return (
    <>
      <label for={id}>{label}</label>
      <div class="field">
        <input
          id={id}
          {...(type === 'url' ? { type } : { type })}
          inputMode="url"
          required={required}
          placeholder="https://"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={describedBy}
          value={address.value}
          onInput={(event) => {
            address.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class={isPrimary === true ? 'primary' : undefined} disabled={disabled}>
          {button}
        </button>
      </div>
    </>
  );
}
