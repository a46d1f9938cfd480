import { deletesData } from '../../../src/classify/rules/deletes-data.ts'
import { checkRule } from './table.ts'

checkRule(deletesData, {
  flags: [
    [{ name: 'burn_book', description: 'Burn a book.' }, 'Burn a book'],
    [{ name: 'delete_comment', description: 'Delete a comment from a review.' }, 'Delete a comment'],
    [
      { name: 'loans_purge', description: 'Purges all loan records older than a year.' },
      'Purges all loan records older',
    ],
    [{ name: 'eliminar_pedido', description: 'Elimina un pedido de la tienda.' }, 'Elimina un pedido'],
    [{ name: 'удалить', description: 'Удаляет книгу' }, 'Удаляет книгу'],
    [{ name: '删除图书', description: '删除一本图书。' }, '删除一本图书'],
    [{ name: 'dеlete_order', description: 'Orders.' }, 'dеlete_order'],
    [{ name: 'trash_letter', description: 'Move a letter to the trash.' }, 'trash_letter'],
    [{ name: 'remove_book', description: 'Removes a book and its copies.' }, 'remove_book'],
    [{ name: 'shop_request', description: 'Issue a DELETE request to the shop.' }, 'Issue a DELETE request'],
    [{ name: 'remove_review', description: 'Remove a review.' }, 'Remove a review'],
    [{ name: 'cookies', description: 'Delete the cookies.' }, 'Delete the cookies'],
    [{ name: 'books', description: 'Manages books. Supports CRUD operations.' }, 'CRUD'],
    [{ name: 'empty', description: 'Remove all messages from a queue.' }, 'Remove all messages'],
  ],
  passes: [
    { name: 'burn_disc', description: 'Burn an image to a disc.' },
    { name: 'get_delete_status', description: 'Get the status of a deletion.' },
    { name: 'search_deleted', description: 'Search deleted orders.' },
    { name: 'preview_delete', description: 'Preview what a deletion would remove.' },
    { name: 'remove_label', description: 'Remove a label from an order.' },
    { name: 'remove_item', description: 'Remove an item from the cart.' },
    { name: 'remove_background', description: 'Remove the background from a product photo.' },
    { name: 'list_orders', description: 'Lists orders. Does not delete anything.' },
    { name: 'browser_drop', description: 'Drop files onto an element.' },
    { name: 'update_order', description: 'Update an order. To remove it instead, use delete_order.' },
    { name: 'shop_request', description: 'Issue a GET request to the shop.' },
    { name: 'remove_review', description: 'Remove a review from an issue.' },
    { name: 'withdraw_approval', description: 'Remove an approval.' },
    {
      name: 'cookies',
      description: 'Delete the cookies.',
      in: { siblings: ['browser_click', 'browser_hover', 'browser_fill'] },
    },
    { name: 'delete_webhook', description: 'Removes a webhook identified by its id.' },
    { name: 'create_right', description: 'Create a right. Actions: create, read, update, delete.' },
    { name: 'books', description: 'Explains CRUD operations.' },
    { name: 'unlink', description: 'Remove an external link from a story.' },
    { name: 'step_out', description: 'Remove a member from a queue.' },
  ],
})
