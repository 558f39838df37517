import { readKind } from '@/src/category/categorise';
import { index } from './taxonomy';

/** The id of the kind that a name, its shelves and a place in a taxonomy tell. */
export function kindOf(name: string, breadcrumb: readonly string[] = [], taxonomy?: string): string | undefined {
  return readKind({ name, breadcrumb: [...breadcrumb], ...(taxonomy !== undefined && { taxonomy }) }, index).guess?.id;
}
