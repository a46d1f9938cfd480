import { movesMoney } from '../../../src/classify/rules/moves-money.ts'
import { checkRule } from './table.ts'

checkRule(movesMoney, {
  flags: [
    [{ name: 'refund_order', description: 'Refund a paid order.' }, 'Refund a paid order'],
    [{ name: 'place_order', description: 'Place an order for a book.' }, 'Place an order'],
    [{ name: 'create_payment', description: 'Create a payment.' }, 'Create a payment'],
    [
      { name: 'book_flight', description: 'Book a flight and pay with the stored card.' },
      'Book a flight and pay',
    ],
    [{ name: 'mint_nft', description: 'Mint an NFT to a wallet.' }, 'Mint an NFT'],
  ],
  passes: [
    { name: 'get_order_status', description: 'Order status for a customer.' },
    { name: 'transfer_issue', description: 'Transfer an issue to another project.' },
    { name: 'create_payment_link', description: 'Create a payment link for a customer.' },
    { name: 'deposit_history', description: 'List the history of deposits.' },
    { name: 'quote_transfer', description: 'Get a quote for a transfer.' },
    { name: 'sort_items', description: 'Change the sort order of items.' },
  ],
})
