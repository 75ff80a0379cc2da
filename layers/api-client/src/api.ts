// Made from the contract by `npm run client`; a test holds it equal.

export interface paths {
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers, by id or sorted by name or email; or those found by name
         * @description Needs the scope `customers:read`.
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Create a customer
         * @description Name and email are enough. What a bill of the customer needs can be added later.
         *
         *     Needs the scope `customers:write`.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One customer
         * @description Needs the scope `customers:read`.
         */
        get: operations["getCustomer"];
        /**
         * Replace a customer
         * @description Needs the scope `customers:write`.
         */
        put: operations["replaceCustomer"];
        post?: never;
        /**
         * Delete a customer; bills keep its id
         * @description Needs the scope `customers:write`.
         */
        delete: operations["deleteCustomer"];
        options?: never;
        head?: never;
        /**
         * Change some fields of a customer
         * @description Merged into the customer (RFC 7396), members of addresses and terms too. Null removes a field when it is sent as application/merge-patch+json; in application/json it is a field that was not set. Null of `vatNumber` says in both that there is none.
         *
         *     Needs the scope `customers:write`.
         */
        patch: operations["changeCustomer"];
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products, by id or sorted by name or price; or a batch by id; or those found by name or reference
         * @description With `id`, repeated up to 100 times: those products in one page; unknown ones are absent. With `search`: those found by name, sorted by it, then those found by reference alone.
         *
         *     Needs the scope `products:read`.
         */
        get: operations["listProducts"];
        put?: never;
        /**
         * Create a product
         * @description Name, price and quantity are enough: a piece of goods, taxed at 20 %, that is in stock.
         *
         *     Needs the scope `products:write`.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product
         * @description Needs the scope `products:read`.
         */
        get: operations["getProduct"];
        /**
         * Replace a product
         * @description Needs the scope `products:write`.
         */
        put: operations["replaceProduct"];
        post?: never;
        /**
         * Delete a product; bills keep its id and price
         * @description Needs the scope `products:write`.
         */
        delete: operations["deleteProduct"];
        options?: never;
        head?: never;
        /**
         * Change some fields of a product
         * @description Merged into the product (RFC 7396), members of `vat` too. Null removes a field when it is sent as application/merge-patch+json; in application/json it is a field that was not set.
         *
         *     Needs the scope `products:write`.
         */
        patch: operations["changeProduct"];
        trace?: never;
    };
    "/products/{id}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Movements of the stock of a product, newest first
         * @description What was set, changed by hand, or put back by credit notes. What bills have reserved and sold are the bills.
         *
         *     Needs the scope `products:read`.
         */
        get: operations["listStockMovements"];
        put?: never;
        /**
         * Add pieces to the stock of a product, or take some
         * @description Whatever else moves the stock at the same moment, each counts. No more can go than are free: what bills have reserved is not.
         *
         *     Needs the scope `products:write`.
         */
        post: operations["moveProductStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company that bills
         * @description There is one in a stage, and none before the first PUT.
         *
         *     Needs the scope `seller:read`.
         */
        get: operations["getSeller"];
        /**
         * Set the company that bills
         * @description Replaces all of it; what is missing has its default. Bills that are final keep the seller they were made by.
         *
         *     Needs the scope `seller:write`.
         */
        put: operations["putSeller"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bills, oldest first, or those that pass some filters
         * @description Filters are combined. A page looks at 1,000 bills at most, so it may hold fewer than asked for, or none, and yet have a next one: read on until `_links.next` is missing.
         *
         *     Needs the scope `bills:read`.
         */
        get: operations["listBills"];
        put?: never;
        /**
         * Make a bill, as a draft
         * @description A customer, and product and quantity of each line, are enough: the rest of a line is copied from the product as it is now, unless it is given.
         *
         *     Needs the scope `bills:write` and `customers:read` and `products:read`.
         */
        post: operations["createBill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is owed and overdue now, and what was billed in each month
         * @description Exact at every moment: each sum moves together with the bill that moves it.
         *
         *     Needs the scope `bills:read`.
         */
        get: operations["summarizeBills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a bill would be, with its totals; nothing is kept
         * @description With `Accept: application/pdf` it is the PDF of the draft, which is drawn anew also under an Idempotency-Key.
         *
         *     Needs the scope `bills:write` and `customers:read` and `products:read`.
         */
        post: operations["previewBill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One bill
         * @description Needs the scope `bills:read`.
         */
        get: operations["getBill"];
        put?: never;
        post?: never;
        /**
         * Delete a draft
         * @description Needs the scope `bills:write`.
         */
        delete: operations["deleteBill"];
        options?: never;
        head?: never;
        /**
         * Change a draft
         * @description Merged into the bill (RFC 7396); lines and discounts are replaced as a whole, and lines that are sent are made as those of a new bill are. Of a credit note `lines`, `reason`, `restock`, `issueDate` and `note` can be changed; the rest is that of its bill. Null removes a field when it is sent as application/merge-patch+json; in application/json it is a field that was not set.
         *
         *     Needs the scope `bills:write` and `customers:read` and `products:read`.
         */
        patch: operations["changeBill"];
        trace?: never;
    };
    "/bills/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a draft of the lines and prices of another bill
         * @description For the same customer, with what was agreed then: lines, prices, discounts, references and note stay as they are. Its days are not copied. To bill at the prices of now, change its lines.
         *
         *     Needs the scope `bills:write`.
         */
        post: operations["copyBill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fullBill/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A bill with its customer and products joined in
         * @description Needs the scope `bills:read` and `customers:read` and `products:read`.
         */
        get: operations["getFullBill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/finalize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make up to 100 drafts final, each answered for itself
         * @description They get their numbers in the order given, where they are of one series. Each becomes final or stays a draft, whatever becomes of the others; sent again, the answer names the same numbers.
         *
         *     Needs the scope `bills:write` and `customers:read`.
         */
        post: operations["finalizeBills"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{id}/finalize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a draft final: it gets its number, and never changes again
         * @description Goods in stock that it takes are taken, all or none. Sent again it answers the final bill; another day or payment is refused then. If-Match names the version of the draft that was seen.
         *
         *     Needs the scope `bills:write` and `customers:read`.
         */
        post: operations["finalizeBill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A bill as a PDF
         * @description Of a final bill it is Factur-X (PDF/A-3, with the XML of EN 16931 inside), the same bytes each time: made once, and kept. That of a draft is drawn anew, says so on each page, and has no number and no XML.
         *
         *     Needs the scope `bills:read` and `customers:read`.
         */
        get: operations["getBillPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{id}/xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A final bill as XML of EN 16931
         * @description The same bytes each time: made once, and kept. That of CII is the one in the PDF.
         *
         *     Needs the scope `bills:read` and `customers:read`.
         */
        get: operations["getBillXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{id}/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Final credit notes of a bill, in the order they were issued
         * @description Needs the scope `bills:read`.
         */
        get: operations["listCreditNotes"];
        put?: never;
        /**
         * Take a final bill back, in whole or in part: a credit note, as a draft
         * @description Lines are taken back by quantity or by amount. The figures of the draft are a forecast: when it is made final they are computed from what is left of the bill at that moment, and it is refused where that is less than it asks for.
         *
         *     Needs the scope `bills:write`.
         */
        post: operations["createCreditNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a final bill: drafts of a credit note of all that remains, and of a new invoice
         * @description Neither is final yet: the invoice can be changed before both are finalised.
         *
         *     Needs the scope `bills:write`.
         */
        post: operations["correctBill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments, refunds and write-offs of a bill, newest last
         * @description Those that were reversed stand among them, with their reversal.
         *
         *     Needs the scope `bills:read`.
         */
        get: operations["listPayments"];
        put?: never;
        /**
         * Book a payment, a refund or a write-off of a final invoice
         * @description At most what is due can be paid or written off, at most what is due to the customer refunded. A payment may have been made before the invoice was issued.
         *
         *     Needs the scope `bills:write`.
         */
        post: operations["createPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{id}/payments/{paymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One payment, refund or write-off
         * @description Needs the scope `bills:read`.
         */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{id}/payments/{paymentId}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a payment, a refund or a write-off back, whole
         * @description For what was booked by mistake, or did not arrive: it stays in the list and counts no more. Again, the first reversal is answered.
         *
         *     Needs the scope `bills:write`.
         */
        post: operations["reversePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The series of numbers
         * @description All on one page: there are at most 90. Two are there before anybody sets one: FA for invoices, AV for credit notes.
         *
         *     Needs the scope `series:read`.
         */
        get: operations["listSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One series of numbers
         * @description Needs the scope `series:read`.
         */
        get: operations["getSeries"];
        /**
         * Set how the numbers of a series are written
         * @description Until its first number; from then on it stays as it is. No series may begin its numbers as another does. A bill is numbered in the series that it names, or in that of its kind.
         *
         *     Needs the scope `series:write`.
         */
        put: operations["putSeries"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a series of documents back, and name what was changed in it
         * @description A page reads some 500 numbers with their documents, fewer where time runs out: texts, hashes, numbers without a gap, days in order. `npm run verify` reads all of them, and also looks for documents that no number names.
         *
         *     Needs the scope `series:read` and `bills:read`.
         */
        get: operations["verifySeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/fec": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bills and payments of a year as entries of the books
         * @description The 18 columns of the FEC (article A47 A-1 of the LPF), by tabs: invoices, credit notes, payments, refunds and write-offs, numbered in the order in which they were validated. Every entry comes to 0. More than one answer can hold is refused and never cut: then run `npm run fec`.
         *
         *     Needs the scope `exports:read`.
         */
        get: operations["exportFec"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publish/{topic}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a facture by hand
         * @description Needs the scope `factures:write`.
         */
        post: operations["publishFacture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/factures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Factures, newest first
         * @description Filters are combined. With `key`, a page looks at 2,000 factures at most, so it may hold fewer than asked for, or none, and yet have a next one: read on until `_links.next` is missing.
         *
         *     Needs the scope `factures:read`.
         */
        get: operations["listFactures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/factures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One facture
         * @description Needs the scope `factures:read`.
         */
        get: operations["getFacture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: the running counts, and the windows changed since Last-Event-ID
         * @description Needs the scope `analytics:read`.
         */
        get: operations["streamAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Windows of one customer, or of all together; newest first
         * @description Needs the scope `analytics:read`.
         */
        get: operations["listWindows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/top": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers of one window with the largest sums or counts, largest first
         * @description Needs the scope `analytics:read`.
         */
        get: operations["listTop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counters of all records read, lag, freshness and totals
         * @description Needs the scope `analytics:read`.
         */
        get: operations["getSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Factures that arrived after their window had closed, newest first
         * @description Needs the scope `analytics:read`.
         */
        get: operations["listLate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records whose facture id the database holds with other content, newest first
         * @description Needs the scope `analytics:read`.
         */
        get: operations["listConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that are not valid factures, with the reason and their bytes, newest first
         * @description Needs the scope `analytics:read`.
         */
        get: operations["listQuarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/partitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far each partition has been folded, and its counters
         * @description Needs the scope `analytics:read`.
         */
        get: operations["listPartitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Threshold rules, oldest first
         * @description Needs the scope `analytics:read`.
         */
        get: operations["listRules"];
        put?: never;
        /**
         * Create a rule that raises an alert when a window reaches a threshold
         * @description The rule applies from the next batch on. A window that has reached the threshold before raises its alert with its next record. Customers’ windows of 5s and 1m are checked with each record; totals, and windows of 1h and 1d, once they are closed. A credit lowers a sum and takes no alert back. There can be at most 100 rules.
         *
         *     Needs the scope `admin`.
         */
        post: operations["createRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One rule
         * @description Needs the scope `analytics:read`.
         */
        get: operations["getRule"];
        put?: never;
        post?: never;
        /**
         * Delete a rule; its alerts stay
         * @description Needs the scope `admin`.
         */
        delete: operations["deleteRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alerts, newest first
         * @description Needs the scope `analytics:read`.
         */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Final bills, their factures and the windows that count them, compared day by day
         * @description By the day on which a bill became final, in the time zone of windows. Ids are compared, and not records: a bill that was sent twice is one bill. More than 2,000 bills are refused and never cut: then ask for fewer days, or run `npm run reconcile -- --bills`.
         *
         *     Needs the scope `analytics:read` and `bills:read` and `factures:read`.
         */
        get: operations["getReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes of one resource, or of all by time
         * @description With `resource`, its versions in their order, with what each has changed. Without, changes of all resources by time, oldest first, without what was changed: ask for the resource. A page by time looks at 1,000 changes at most, so it may hold fewer than asked for, or none, and yet have a next one: read on until `_links.next` is missing. Changes of bills, series and the seller are kept for ten years, others for three. Payments and credit notes are changes of their bill. By time, a change of the last moments may still be missing.
         *
         *     Needs the scope `audit:read`.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The live page
         * @description Open to everybody.
         */
        get: operations["getPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This contract as a page to browse
         * @description Open to everybody.
         */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A script, a style or a picture of a page
         * @description Its name changes with its content, so it may be kept for a year. Compressed by brotli where the client accepts it.
         *
         *     Open to everybody.
         */
        get: operations["getAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contract of all services
         * @description Open to everybody.
         */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health of the system, by dependency
         * @description Open to everybody.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every service with its live instances
         * @description Needs the scope `analytics:read`.
         */
        get: operations["listRegistry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * API keys in no particular order, without their secrets
         * @description A page may hold fewer keys than asked for, since revoked ones are left out.
         *
         *     Needs the scope `admin`.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key for a machine; it is shown only this once
         * @description Only a hash of the key is stored, so nobody can read it later. If it is lost, revoke it and create another.
         *
         *     Needs the scope `admin`.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One API key, without its secret
         * @description Needs the scope `admin`.
         */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /**
         * Revoke an API key for ever, with every key created with it
         * @description Keys that those have created are revoked too. The authorizer refuses them at once. Where API Gateway caches its answers, they work for up to 300 s more, but cannot create another key.
         *
         *     Needs the scope `admin`.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "name": "Abir",
         *       "email": "ab@gmail.com",
         *       "kind": "business",
         *       "siren": "200000008",
         *       "siret": "20000000800017",
         *       "vatNumber": "FR37200000008",
         *       "address": {
         *         "line1": "2 rue Imaginaire",
         *         "postcode": "69000",
         *         "city": "Lyon",
         *         "country": "FR"
         *       },
         *       "electronicAddress": {
         *         "scheme": "0225",
         *         "value": "200000008"
         *       },
         *       "paymentTerms": {
         *         "days": 30
         *       }
         *     }
         * @example {
         *       "name": "Abir",
         *       "email": "ab@gmail.com"
         *     }
         */
        NewCustomer: {
            /** @description Null or missing: the server sets it */
            id?: null;
            /** @description Name of the customer (BT-44) */
            name: string;
            /** @description Address for mail (BT-58) */
            email: string & (unknown & unknown);
            /** @description A business, a consumer, or a public body; a bill cannot be made final without it */
            kind?: ("business" | "consumer" | "public") | null;
            /**
             * @description SIREN, the number of a French company (scheme 0002): 9 digits with a Luhn key
             * @example 100000009
             */
            siren?: string | null;
            /**
             * @description SIRET, the number of an establishment (scheme 0009): 14 digits that begin with the SIREN
             * @example 10000000900017
             */
            siret?: string | null;
            /** @description VAT number (BT-48). Null says that the customer has none; missing, nobody has said so */
            vatNumber?: string | null;
            /** @description Where the customer is (BG-8) */
            address?: components["schemas"]["AddressInput"] | null;
            /** @description Where goods go, when not there (BG-15) */
            deliveryAddress?: components["schemas"]["AddressInput"] | null;
            /**
             * @description Where e-invoices go (BT-49)
             * @example {
             *       "scheme": "0225",
             *       "value": "100000009"
             *     }
             */
            electronicAddress?: {
                /** @description Scheme, of the list EAS: 0225 for the French directory, EM for e-mail */
                scheme: string;
                /** @description The address: under 0225 it begins with the SIREN */
                value: string;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /**
             * @description Code of a service within the company (scheme 0224)
             * @example COMPTA-1
             */
            routingCode?: string | null;
            /** @description What the customer wants to read on each bill, as the code of a service (BT-10) */
            buyerReference?: string | null;
            /** @description Language of bills: fr when missing */
            language?: ("fr" | "en") | null;
            /**
             * @description When bills are due: as the seller has it when missing (BT-20)
             * @example {
             *       "days": 45,
             *       "endOfMonth": "after"
             *     }
             */
            paymentTerms?: {
                /** @description Days from the date of the bill */
                days: number;
                /** @description before: from the end of the month of the bill; after: to the end of the month in which they end */
                endOfMonth?: ("before" | "after") | null;
                /** @description Then up to this day of a month, or its last one where the month is shorter */
                dayOfMonth?: number | null;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        AddressInput: {
            /** @description Number and street (BT-35, BT-50, BT-75) */
            line1?: string | null;
            /** @description What else it takes to find it (BT-36, BT-51, BT-76) */
            line2?: string | null;
            /** @description Post code; not every country has them (BT-38, BT-53, BT-78) */
            postcode?: string | null;
            /** @description City (BT-37, BT-52, BT-77) */
            city?: string | null;
            /**
             * @description Country, two letters of ISO 3166 (BT-40, BT-55, BT-80)
             * @example FR
             */
            country: string;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "name": "Abir",
         *       "email": "ab@gmail.com",
         *       "kind": "business",
         *       "siren": "200000008",
         *       "siret": "20000000800017",
         *       "vatNumber": "FR37200000008",
         *       "address": {
         *         "line1": "2 rue Imaginaire",
         *         "postcode": "69000",
         *         "city": "Lyon",
         *         "country": "FR"
         *       },
         *       "electronicAddress": {
         *         "scheme": "0225",
         *         "value": "200000008"
         *       },
         *       "paymentTerms": {
         *         "days": 30
         *       }
         *     }
         */
        CustomerBody: {
            /** @description When given, that of the path */
            id?: (string | number) | null;
            /** @description Name of the customer (BT-44) */
            name: string;
            /** @description Address for mail (BT-58) */
            email: string & (unknown & unknown);
            /** @description A business, a consumer, or a public body; a bill cannot be made final without it */
            kind?: ("business" | "consumer" | "public") | null;
            /**
             * @description SIREN, the number of a French company (scheme 0002): 9 digits with a Luhn key
             * @example 100000009
             */
            siren?: string | null;
            /**
             * @description SIRET, the number of an establishment (scheme 0009): 14 digits that begin with the SIREN
             * @example 10000000900017
             */
            siret?: string | null;
            /** @description VAT number (BT-48). Null says that the customer has none; missing, nobody has said so */
            vatNumber?: string | null;
            /** @description Where the customer is (BG-8) */
            address?: components["schemas"]["AddressInput"] | null;
            /** @description Where goods go, when not there (BG-15) */
            deliveryAddress?: components["schemas"]["AddressInput"] | null;
            /**
             * @description Where e-invoices go (BT-49)
             * @example {
             *       "scheme": "0225",
             *       "value": "100000009"
             *     }
             */
            electronicAddress?: {
                /** @description Scheme, of the list EAS: 0225 for the French directory, EM for e-mail */
                scheme: string;
                /** @description The address: under 0225 it begins with the SIREN */
                value: string;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /**
             * @description Code of a service within the company (scheme 0224)
             * @example COMPTA-1
             */
            routingCode?: string | null;
            /** @description What the customer wants to read on each bill, as the code of a service (BT-10) */
            buyerReference?: string | null;
            /** @description Language of bills: fr when missing */
            language?: ("fr" | "en") | null;
            /**
             * @description When bills are due: as the seller has it when missing (BT-20)
             * @example {
             *       "days": 45,
             *       "endOfMonth": "after"
             *     }
             */
            paymentTerms?: {
                /** @description Days from the date of the bill */
                days: number;
                /** @description before: from the end of the month of the bill; after: to the end of the month in which they end */
                endOfMonth?: ("before" | "after") | null;
                /** @description Then up to this day of a month, or its last one where the month is shorter */
                dayOfMonth?: number | null;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "name": "Abir B.",
         *       "address": {
         *         "city": "Villeurbanne"
         *       }
         *     }
         */
        CustomerChange: {
            /** @description When given, that of the path */
            id?: (string | number) | null;
            /** @description Name of the customer (BT-44) */
            name?: string | null;
            /** @description Address for mail (BT-58) */
            email?: ((string & (unknown & unknown)) | null) & (unknown & unknown);
            /** @description A business, a consumer, or a public body; a bill cannot be made final without it */
            kind?: ("business" | "consumer" | "public") | null;
            /** @description SIREN, the number of a French company (scheme 0002): 9 digits with a Luhn key */
            siren?: string | null;
            /** @description SIRET, the number of an establishment (scheme 0009): 14 digits that begin with the SIREN */
            siret?: string | null;
            /** @description VAT number (BT-48). Null says that the customer has none; missing, nobody has said so */
            vatNumber?: string | null;
            /** @description Where the customer is (BG-8) */
            address?: components["schemas"]["AddressChange"] | null;
            /** @description Where goods go, when not there (BG-15) */
            deliveryAddress?: components["schemas"]["AddressChange"] | null;
            /** @description Where e-invoices go (BT-49) */
            electronicAddress?: {
                /** @description Scheme, of the list EAS: 0225 for the French directory, EM for e-mail */
                scheme?: string | null;
                /** @description The address: under 0225 it begins with the SIREN */
                value?: string | null;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /** @description Code of a service within the company (scheme 0224) */
            routingCode?: string | null;
            /** @description What the customer wants to read on each bill, as the code of a service (BT-10) */
            buyerReference?: string | null;
            /** @description Language of bills: fr when missing */
            language?: ("fr" | "en") | null;
            /** @description When bills are due: as the seller has it when missing (BT-20) */
            paymentTerms?: {
                /** @description Days from the date of the bill */
                days?: number | null;
                /** @description before: from the end of the month of the bill; after: to the end of the month in which they end */
                endOfMonth?: ("before" | "after") | null;
                /** @description Then up to this day of a month, or its last one where the month is shorter */
                dayOfMonth?: number | null;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        AddressChange: {
            /** @description Number and street (BT-35, BT-50, BT-75) */
            line1?: string | null;
            /** @description What else it takes to find it (BT-36, BT-51, BT-76) */
            line2?: string | null;
            /** @description Post code; not every country has them (BT-38, BT-53, BT-78) */
            postcode?: string | null;
            /** @description City (BT-37, BT-52, BT-77) */
            city?: string | null;
            /**
             * @description Country, two letters of ISO 3166 (BT-40, BT-55, BT-80)
             * @example FR
             */
            country?: string | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "name": "ecran",
         *       "price": 1000,
         *       "quantity": 70
         *     }
         * @example {
         *       "name": "Formation",
         *       "price": 850,
         *       "quantity": 0,
         *       "reference": "FORM-1",
         *       "description": "Une journée, sur place",
         *       "nature": "services",
         *       "unitCode": "DAY",
         *       "vat": {
         *         "category": "S",
         *         "rate": 20
         *       }
         *     }
         */
        NewProduct: {
            /** @description Null or missing: the server sets it */
            id?: null;
            /** @description Name of the product (BT-153) */
            name: string;
            /**
             * @description Price in euros of `pricePer` units, net of VAT, at most six decimals (BT-146)
             * @example 0.012345
             */
            price: number;
            /** @description Pieces in stock that no bill has reserved, at this moment: to write it sets what is free. Of what is not stocked, what was written */
            quantity: number;
            /** @description The seller's own reference (BT-155) */
            reference?: string | null;
            /** @description What it is, as it is printed on bills (BT-154) */
            description?: string | null;
            /** @description goods when missing */
            nature?: ("goods" | "services") | null;
            /**
             * @description Unit of quantities and of the price, by its code of UN/ECE recommendation 20 (BT-130): C62 (a piece) when missing
             * @example C62
             */
            unitCode?: string | null;
            /**
             * @description How it is taxed: S at 20 % when missing
             * @example {
             *       "category": "S",
             *       "rate": 20
             *     }
             */
            vat?: {
                /**
                 * @description S taxed, E exempt, AE reverse charge, K within the Union, G export, O outside of VAT, Z zero (BT-151)
                 * @enum {string}
                 */
                category: "S" | "E" | "AE" | "K" | "G" | "O" | "Z";
                /**
                 * @description Rate in percent: above 0 for category S, 0 for all others (BT-152)
                 * @example 20
                 * @enum {number}
                 */
                rate: 0 | 0.9 | 1.05 | 1.75 | 2.1 | 5.5 | 7 | 8.5 | 9.2 | 9.6 | 10 | 13 | 19.6 | 20 | 20.6;
                /**
                 * @description Why no VAT is due, by its code of the list VATEX (BT-121)
                 * @example VATEX-FR-CGI261-4
                 */
                exemptionCode?: string | null;
                /** @description Why no VAT is due, as it is printed (BT-120) */
                exemptionText?: string | null;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /** @description Whether `quantity` is kept account of: true for goods, false for services when missing */
            stocked?: boolean | null;
            /** @description Units that the price is for, where one costs fractions of a cent (BT-149): 1 when missing */
            pricePer?: number | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "name": "ecran",
         *       "price": 1000,
         *       "quantity": 70
         *     }
         * @example {
         *       "name": "Formation",
         *       "price": 850,
         *       "quantity": 0,
         *       "reference": "FORM-1",
         *       "description": "Une journée, sur place",
         *       "nature": "services",
         *       "unitCode": "DAY",
         *       "vat": {
         *         "category": "S",
         *         "rate": 20
         *       }
         *     }
         */
        ProductBody: {
            /** @description When given, that of the path */
            id?: (string | number) | null;
            /** @description Name of the product (BT-153) */
            name: string;
            /**
             * @description Price in euros of `pricePer` units, net of VAT, at most six decimals (BT-146)
             * @example 0.012345
             */
            price: number;
            /** @description Pieces in stock that no bill has reserved, at this moment: to write it sets what is free. Of what is not stocked, what was written */
            quantity: number;
            /** @description The seller's own reference (BT-155) */
            reference?: string | null;
            /** @description What it is, as it is printed on bills (BT-154) */
            description?: string | null;
            /** @description goods when missing */
            nature?: ("goods" | "services") | null;
            /**
             * @description Unit of quantities and of the price, by its code of UN/ECE recommendation 20 (BT-130): C62 (a piece) when missing
             * @example C62
             */
            unitCode?: string | null;
            /**
             * @description How it is taxed: S at 20 % when missing
             * @example {
             *       "category": "S",
             *       "rate": 20
             *     }
             */
            vat?: {
                /**
                 * @description S taxed, E exempt, AE reverse charge, K within the Union, G export, O outside of VAT, Z zero (BT-151)
                 * @enum {string}
                 */
                category: "S" | "E" | "AE" | "K" | "G" | "O" | "Z";
                /**
                 * @description Rate in percent: above 0 for category S, 0 for all others (BT-152)
                 * @example 20
                 * @enum {number}
                 */
                rate: 0 | 0.9 | 1.05 | 1.75 | 2.1 | 5.5 | 7 | 8.5 | 9.2 | 9.6 | 10 | 13 | 19.6 | 20 | 20.6;
                /**
                 * @description Why no VAT is due, by its code of the list VATEX (BT-121)
                 * @example VATEX-FR-CGI261-4
                 */
                exemptionCode?: string | null;
                /** @description Why no VAT is due, as it is printed (BT-120) */
                exemptionText?: string | null;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /** @description Whether `quantity` is kept account of: true for goods, false for services when missing */
            stocked?: boolean | null;
            /** @description Units that the price is for, where one costs fractions of a cent (BT-149): 1 when missing */
            pricePer?: number | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "price": 999.9
         *     }
         */
        ProductChange: {
            /** @description When given, that of the path */
            id?: (string | number) | null;
            /** @description Name of the product (BT-153) */
            name?: string | null;
            /**
             * @description Price in euros of `pricePer` units, net of VAT, at most six decimals (BT-146)
             * @example 0.012345
             */
            price?: number | null;
            /** @description Pieces in stock that no bill has reserved, at this moment: to write it sets what is free. Of what is not stocked, what was written */
            quantity?: number | null;
            /** @description The seller's own reference (BT-155) */
            reference?: string | null;
            /** @description What it is, as it is printed on bills (BT-154) */
            description?: string | null;
            /** @description goods when missing */
            nature?: ("goods" | "services") | null;
            /** @description Unit of quantities and of the price, by its code of UN/ECE recommendation 20 (BT-130): C62 (a piece) when missing */
            unitCode?: string | null;
            /** @description How it is taxed: S at 20 % when missing */
            vat?: {
                /** @description S taxed, E exempt, AE reverse charge, K within the Union, G export, O outside of VAT, Z zero (BT-151) */
                category?: ("S" | "E" | "AE" | "K" | "G" | "O" | "Z") | null;
                /** @description Rate in percent: above 0 for category S, 0 for all others (BT-152) */
                rate?: (0 | 0.9 | 1.05 | 1.75 | 2.1 | 5.5 | 7 | 8.5 | 9.2 | 9.6 | 10 | 13 | 19.6 | 20 | 20.6) | null;
                /** @description Why no VAT is due, by its code of the list VATEX (BT-121) */
                exemptionCode?: string | null;
                /** @description Why no VAT is due, as it is printed (BT-120) */
                exemptionText?: string | null;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /** @description Whether `quantity` is kept account of: true for goods, false for services when missing */
            stocked?: boolean | null;
            /** @description Units that the price is for, where one costs fractions of a cent (BT-149): 1 when missing */
            pricePer?: number | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "delta": 12,
         *       "reason": "Livraison BL-4711"
         *     }
         */
        NewStockMovement: {
            /** @description Pieces that come, or go where it is below 0; not 0 */
            delta: number;
            /** @description Why */
            reason: string;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "legalName": "Société Exemple",
         *       "legalForm": "SAS",
         *       "shareCapital": 10000,
         *       "rcs": "RCS Paris 100 000 009",
         *       "siren": "100000009",
         *       "siret": "10000000900017",
         *       "vatNumber": "FR88100000009",
         *       "address": {
         *         "line1": "1 rue Imaginaire",
         *         "postcode": "75000",
         *         "city": "Paris",
         *         "country": "FR"
         *       },
         *       "email": "facturation@exemple.example",
         *       "iban": "FR7799999000010000000000000"
         *     }
         */
        SellerBody: {
            /** @description Name by law (BT-27) */
            legalName: string;
            /** @description Name in trade, when another (BT-28) */
            tradeName?: string | null;
            /** @description As SAS or SARL; printed with the share capital (BT-33) */
            legalForm?: string | null;
            /**
             * @description Share capital in euros (BT-33)
             * @example 1234.5
             */
            shareCapital?: number | null;
            /** @description Entry in the trade register, as RCS Paris (BT-33) */
            rcs?: string | null;
            /**
             * @description SIREN (BT-30): 9 digits with a Luhn key
             * @example 100000009
             */
            siren: string;
            /**
             * @description SIRET, the number of an establishment (scheme 0009): 14 digits that begin with the SIREN
             * @example 10000000900017
             */
            siret?: string | null;
            /**
             * @description VAT number (BT-31)
             * @example FR88100000009
             */
            vatNumber?: string | null;
            /** @description Number for the tax office where there is no VAT number, as the SIREN of a franchise (BT-32) */
            taxRegistration?: string | null;
            /** @description Where the seller is (BG-5) */
            address?: components["schemas"]["AddressInput"] | null;
            /** @description Address for mail (BT-43) */
            email?: ((string & (unknown & unknown)) | null) & (unknown & unknown);
            /** @description Telephone (BT-42) */
            phone?: string | null;
            /**
             * @description Where e-invoices reach the seller (BT-34): the SIREN under scheme 0225 when it is not given
             * @example {
             *       "scheme": "0225",
             *       "value": "100000009"
             *     }
             */
            electronicAddress?: {
                /** @description Scheme, of the list EAS: 0225 for the French directory, EM for e-mail */
                scheme: string;
                /** @description The address: under 0225 it begins with the SIREN */
                value: string;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /**
             * @description IBAN of the account to pay to (BT-84)
             * @example FR7630006000011234567890189
             */
            iban?: string | null;
            /**
             * @description BIC of the bank of the account (BT-86)
             * @example AGRIFRPP
             */
            bic?: string | null;
            /** @description Logo that is printed on documents: a new one with its data, or as it was answered */
            logo?: {
                /**
                 * @description What kind of image it is
                 * @enum {string}
                 */
                mediaType: "image/png" | "image/jpeg";
                /**
                 * Format: base64
                 * @description The image, in base64: at most 100,000 bytes, and 2,000 pixels a side. A PNG is kept on white
                 */
                data?: string | null;
                /** @description SHA-256 of the image as it is kept, in hexadecimal digits */
                sha256?: string | null;
                width?: number | null;
                height?: number | null;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /** @description normal, or franchise: no VAT is charged (article 293 B of the CGI) */
            vatRegime?: ("normal" | "franchise") | null;
            /**
             * @description Whether VAT on services is due with the bill, not with its payment (BT-8)
             * @default false
             */
            vatOnDebits: boolean | null;
            /**
             * @description When bills are due whose customer has no terms (BT-20)
             * @default {
             *       "days": 30
             *     }
             * @example {
             *       "days": 45,
             *       "endOfMonth": "after"
             *     }
             */
            paymentTerms: {
                /** @description Days from the date of the bill */
                days: number;
                /** @description before: from the end of the month of the bill; after: to the end of the month in which they end */
                endOfMonth?: ("before" | "after") | null;
                /** @description Then up to this day of a month, or its last one where the month is shorter */
                dayOfMonth?: number | null;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /**
             * @description Notes that the law wants on each bill (BT-22)
             * @default {}
             */
            texts: {
                /**
                 * @description Penalties for late payment (note PMD)
                 * @default {}
                 */
                latePenalty: {
                    /**
                     * @description To businesses and public bodies
                     * @default En cas de retard de paiement, des pénalités sont exigibles sans rappel, au taux de refinancement de la Banque centrale européenne majoré de 10 points.
                     */
                    business: string | null;
                    /**
                     * @description To consumers
                     * @default Sans objet : client particulier.
                     */
                    consumer: string | null;
                    /** @description Ignored: clients may send back the links that they have read */
                    _links?: unknown;
                    /** @description Ignored: clients may send back the links that they have read */
                    _embedded?: unknown;
                    /** @description Ignored: clients may send back the links that they have read */
                    links?: unknown;
                } | null;
                /**
                 * @description The fixed fee for recovery (note PMT)
                 * @default {}
                 */
                recoveryFee: {
                    /**
                     * @description To businesses and public bodies
                     * @default En cas de retard de paiement, une indemnité forfaitaire de 40 € est due pour frais de recouvrement.
                     */
                    business: string | null;
                    /**
                     * @description To consumers
                     * @default Sans objet : client particulier.
                     */
                    consumer: string | null;
                    /** @description Ignored: clients may send back the links that they have read */
                    _links?: unknown;
                    /** @description Ignored: clients may send back the links that they have read */
                    _embedded?: unknown;
                    /** @description Ignored: clients may send back the links that they have read */
                    links?: unknown;
                } | null;
                /**
                 * @description Discount for early payment (note AAB)
                 * @default {}
                 */
                earlyPayment: {
                    /**
                     * @description To businesses and public bodies
                     * @default Aucun escompte pour paiement anticipé.
                     */
                    business: string | null;
                    /**
                     * @description To consumers
                     * @default Sans objet : client particulier.
                     */
                    consumer: string | null;
                    /** @description Ignored: clients may send back the links that they have read */
                    _links?: unknown;
                    /** @description Ignored: clients may send back the links that they have read */
                    _embedded?: unknown;
                    /** @description Ignored: clients may send back the links that they have read */
                    links?: unknown;
                } | null;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /** @description Language of bills whose customer has none */
            language?: ("fr" | "en") | null;
            /**
             * @description Where days begin and end: decides the date of a bill
             * @default Europe/Paris
             */
            timeZone: string | null;
            /**
             * @description Accounts of the books that bills and payments are entered in
             * @default {}
             */
            accounting: {
                /**
                 * @description What customers owe
                 * @default 411
                 */
                customers: string | null;
                /**
                 * @description Turnover with services
                 * @default 706
                 */
                services: string | null;
                /**
                 * @description Turnover with goods
                 * @default 707
                 */
                goods: string | null;
                /**
                 * @description VAT that is due to the State
                 * @default 44571
                 */
                vatCollected: string | null;
                /**
                 * @description VAT on services, which is due once they are paid
                 * @default 44574
                 */
                vatPending: string | null;
                /**
                 * @description Payments by any method but cash
                 * @default 512
                 */
                bank: string | null;
                /**
                 * @description Payments in cash
                 * @default 530
                 */
                cash: string | null;
                /**
                 * @description Rests that are written off
                 * @default 658
                 */
                writeOffs: string | null;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "customerID": "1",
         *       "productItems": [
         *         {
         *           "productID": "1",
         *           "quantity": 2
         *         }
         *       ]
         *     }
         * @example {
         *       "customerID": "1",
         *       "purchaseOrder": "PO-7",
         *       "supplyDate": "2026-11-27",
         *       "productItems": [
         *         {
         *           "productID": "1",
         *           "quantity": 2,
         *           "discount": {
         *             "percent": 10,
         *             "reason": "Remise de fidélité"
         *           }
         *         },
         *         {
         *           "name": "Installation",
         *           "nature": "services",
         *           "unitCode": "HUR",
         *           "quantity": 1.5,
         *           "price": 80
         *         }
         *       ],
         *       "discounts": [
         *         {
         *           "amount": 50,
         *           "reason": "Geste commercial"
         *         }
         *       ]
         *     }
         */
        NewBill: {
            /** @description Null or missing: the server sets it */
            id?: null;
            /** @description Null or missing: the server sets it */
            billingDate?: null;
            /** @description Null or missing: the server sets it */
            customer?: null;
            /** @description An invoice */
            kind?: "invoice" | null;
            /** @description The only one */
            currency?: "EUR" | null;
            /** @description Id of a customer */
            customerID: string | number;
            /**
             * @description The series that its number will be of: FA, or AV for a credit note, when missing
             * @example 1
             */
            series?: string | null;
            /**
             * @description Day that it is to be issued on (BT-2): that of its number when missing
             * @example 2026-11-29
             */
            issueDate?: ((string & (unknown & unknown)) | null) & (unknown & unknown);
            /**
             * @description Day of the supply (BT-72), where it is one day
             * @example 2026-11-29
             */
            supplyDate?: ((string & (unknown & unknown)) | null) & (unknown & unknown);
            /** @description Days of the supply (BG-14), where they are several */
            period?: components["schemas"]["Period"] | null;
            /**
             * @description Day by which it is to be paid (BT-9): by the terms when missing
             * @example 2026-11-29
             */
            dueDate?: ((string & (unknown & unknown)) | null) & (unknown & unknown);
            /** @description What the customer wants to read on it (BT-10) */
            buyerReference?: string | null;
            /** @description Order of the customer that it answers (BT-13) */
            purchaseOrder?: string | null;
            /** @description What is to be said on it (BT-22) */
            note?: string | null;
            /** @description Its lines */
            productItems: components["schemas"]["NewProductItem"][];
            /** @description Taken off the sum of the lines (BG-20) */
            discounts?: components["schemas"]["NewDiscount"][] | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        Period: {
            /**
             * @description Its first day (BT-73)
             * @example 2026-11-29
             */
            start: string & (unknown & unknown);
            /**
             * @description Its last day (BT-74)
             * @example 2026-11-29
             */
            end: string & (unknown & unknown);
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        NewProductItem: {
            /** @description Null or missing: the server sets it */
            id?: null;
            /** @description Id of a product; without it the line has a name and a price */
            productID?: (string | number) | null;
            /**
             * @description Units, at most four decimals; whole for a product in stock (BT-129)
             * @example 1.5
             */
            quantity: number;
            /**
             * @description As the product has it now when it is 0 or missing
             * @example 0.012345
             */
            price?: number | null;
            /** @description As the product has it now when missing (BT-153) */
            name?: string | null;
            /** @description As the product has it now when missing (BT-154) */
            description?: string | null;
            /** @description As the product has it now when missing */
            nature?: ("goods" | "services") | null;
            /**
             * @description As the product has it now when missing (BT-130)
             * @example C62
             */
            unitCode?: string | null;
            /** @description As the product has it now when missing (BT-149) */
            pricePer?: number | null;
            /**
             * @description As the product has it now when missing
             * @example {
             *       "category": "S",
             *       "rate": 20
             *     }
             */
            vat?: {
                /**
                 * @description S taxed, E exempt, AE reverse charge, K within the Union, G export, O outside of VAT, Z zero (BT-151)
                 * @enum {string}
                 */
                category: "S" | "E" | "AE" | "K" | "G" | "O" | "Z";
                /**
                 * @description Rate in percent: above 0 for category S, 0 for all others (BT-152)
                 * @example 20
                 * @enum {number}
                 */
                rate: 0 | 0.9 | 1.05 | 1.75 | 2.1 | 5.5 | 7 | 8.5 | 9.2 | 9.6 | 10 | 13 | 19.6 | 20 | 20.6;
                /**
                 * @description Why no VAT is due, by its code of the list VATEX (BT-121)
                 * @example VATEX-FR-CGI261-4
                 */
                exemptionCode?: string | null;
                /** @description Why no VAT is due, as it is printed (BT-120) */
                exemptionText?: string | null;
                /** @description Ignored: clients may send back the links that they have read */
                _links?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                _embedded?: unknown;
                /** @description Ignored: clients may send back the links that they have read */
                links?: unknown;
            } | null;
            /** @description Taken off quantity × price (BG-27) */
            discount?: components["schemas"]["NewDiscount"] | null;
            /** @description As a line was answered; it is computed anew */
            net?: number | null;
            /** @description Null or missing: the server sets it */
            bill?: null;
            /** @description Null or missing: the server sets it */
            product?: null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        NewDiscount: {
            /**
             * @description Percent of what it is taken off
             * @example 10
             */
            percent?: number | null;
            /**
             * @description Euros, net of VAT; not looked at where there is a percentage
             * @example 1234.5
             */
            amount?: number | null;
            /** @description Why, as it is printed */
            reason: string;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "customerID": "1",
         *       "note": "Merci de votre confiance",
         *       "productItems": [
         *         {
         *           "productID": "1",
         *           "quantity": 3
         *         }
         *       ]
         *     }
         */
        BillChange: {
            /** @description When given, that of the path */
            id?: (string | number) | null;
            /** @description When given, what it is */
            kind?: ("invoice" | "creditNote") | null;
            /** @description The only one */
            currency?: "EUR" | null;
            /** @description Id of a customer */
            customerID?: (string | number) | null;
            /** @description The series that its number will be of: FA, or AV for a credit note, when missing */
            series?: string | null;
            /** @description Day that it is to be issued on (BT-2): that of its number when missing */
            issueDate?: (string & (unknown & unknown)) | null;
            /** @description Day of the supply (BT-72), where it is one day */
            supplyDate?: (string & (unknown & unknown)) | null;
            /** @description Days of the supply (BG-14), where they are several */
            period?: components["schemas"]["Period"] | null;
            /** @description Day by which it is to be paid (BT-9): by the terms when missing */
            dueDate?: (string & (unknown & unknown)) | null;
            /** @description What the customer wants to read on it (BT-10) */
            buyerReference?: string | null;
            /** @description Order of the customer that it answers (BT-13) */
            purchaseOrder?: string | null;
            /** @description What is to be said on it (BT-22) */
            note?: string | null;
            /** @description Its lines */
            productItems?: components["schemas"]["NewProductItem"][] | null;
            /** @description Taken off the sum of the lines (BG-20) */
            discounts?: components["schemas"]["NewDiscount"][] | null;
            /** @description Why it takes the bill back */
            reason?: string | null;
            /** @description Of a credit note: whether goods come back into stock */
            restock?: boolean | null;
            /** @description What it takes back of the lines of its bill */
            lines?: components["schemas"]["NewLineToCredit"][] | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "line": 1,
         *       "quantity": 1
         *     }
         */
        NewLineToCredit: {
            /** @description Line of the bill, counted from 1 */
            line: number;
            /**
             * @description How much of the line is taken back; or `amount`
             * @example 1.5
             */
            quantity?: number | null;
            /**
             * @description Euros net of VAT, before discounts on the whole bill; or `quantity`
             * @example 1234.5
             */
            amount?: number | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "bills": [
         *         {
         *           "id": "1"
         *         }
         *       ]
         *     }
         */
        Finalizations: {
            /** @description In the order that they are to be numbered in */
            bills: components["schemas"]["WantedBill"][];
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        WantedBill: {
            /** @description Id of a draft */
            id: string | number;
            /** @description ETag of the version that was seen; any, when missing */
            etag?: string | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /** @example {} */
        Finalization: {
            /**
             * @description Not after today, not before the last document: today when missing
             * @example 2026-11-29
             */
            issueDate?: ((string & (unknown & unknown)) | null) & (unknown & unknown);
            /** @description One of the whole, made at or before the issue */
            payment?: components["schemas"]["NewPaymentAtIssue"] | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        NewPaymentAtIssue: {
            /**
             * @description The day it was paid on, not after that of issue
             * @example 2026-11-29
             */
            date: string & (unknown & unknown);
            /**
             * @description How it was paid (BT-81)
             * @enum {string}
             */
            method: "transfer" | "directDebit" | "card" | "cheque" | "cash" | "other";
            /** @description What names the payment at the bank */
            reference?: string | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "reason": "Retour"
         *     }
         * @example {
         *       "reason": "Avarie",
         *       "lines": [
         *         {
         *           "line": 1,
         *           "quantity": 1
         *         }
         *       ],
         *       "restock": true
         *     }
         */
        NewCreditNote: {
            /** @description What is taken back of which lines: all that remains when missing */
            lines?: components["schemas"]["NewLineToCredit"][] | null;
            /** @description Why it takes the bill back */
            reason: string;
            /** @description Of a credit note: whether goods come back into stock */
            restock?: boolean | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "reason": "Erreur"
         *     }
         */
        Correction: {
            /** @description Why it takes the bill back */
            reason: string;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "amount": 12.5,
         *       "date": "2026-03-05",
         *       "method": "transfer",
         *       "reference": "VIR 4711"
         *     }
         * @example {
         *       "kind": "writeOff",
         *       "amount": 0.02,
         *       "date": "2026-11-29",
         *       "reason": "Écart de règlement"
         *     }
         */
        NewPayment: {
            /** @description Money from the customer, money back, or a small rest that is waived */
            kind?: ("payment" | "refund" | "writeOff") | null;
            /**
             * @description Euros, above 0, at most two decimals
             * @example 1234.5
             */
            amount: number;
            /**
             * @description The day it was made on: not after today, a refund or write-off not before the issue
             * @example 2026-11-29
             */
            date: string & (unknown & unknown);
            /** @description How it was paid (BT-81); only a write-off may have none */
            method?: ("transfer" | "directDebit" | "card" | "cheque" | "cash" | "other") | null;
            /** @description What names the payment at the bank */
            reference?: string | null;
            /** @description Why; a write-off has one */
            reason?: string | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "reason": "Virement rejeté par la banque"
         *     }
         */
        NewPaymentReversal: {
            /** @description Why it is taken back */
            reason: string;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "pattern": "FA-{YYYY}-{00000}"
         *     }
         */
        SeriesBody: {
            /** @description Text of A-Z a-z 0-9 + - _ / with one counter, a run of zeros in braces, and {YYYY} where it begins anew each year; its numbers have at most 35 characters */
            pattern: string;
            /**
             * @description The counter of its first number
             * @default 1
             */
            start: number | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "nomClient": "Abir",
         *       "montant": 1234.5,
         *       "customerID": "1"
         *     }
         */
        NewFacture: {
            /** @description Chosen by the client; generated when missing. Those that begin with B- are of bills */
            id?: (string | number) | null;
            /** @description Name of the client */
            nomClient: string;
            /**
             * @description Amount in euros, at most two decimals; below 0 for a credit
             * @example 1234.5
             */
            montant: number;
            /**
             * Format: date-time
             * @description The Kafka timestamp; now when missing
             */
            date?: string | null;
            /** @description Id of a customer; the Kafka key when given, otherwise nomClient is */
            customerID?: (string | number) | null;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "scope": "customer",
         *       "size": "1m",
         *       "measure": "sum",
         *       "threshold": 10000
         *     }
         */
        NewRule: {
            /** @description Null or missing: the server sets it */
            id?: null;
            /** @description Null or missing: the server sets it */
            createdAt?: null;
            /**
             * @description customer: each customer by itself, in each partition that has its records; total: all customers together
             * @enum {string}
             */
            scope: "customer" | "total";
            /** @description With scope customer: the one customer that the rule is for; when missing, every customer */
            key?: string | null;
            /**
             * @description Length of the windows
             * @enum {string}
             */
            size: "5s" | "1m" | "1h" | "1d";
            /**
             * @description The number of factures
             * @constant
             */
            measure: "count";
            /** @description Number of factures; a window that equals it has reached it */
            threshold: number;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        } | {
            /** @description Null or missing: the server sets it */
            id?: null;
            /** @description Null or missing: the server sets it */
            createdAt?: null;
            /**
             * @description customer: each customer by itself, in each partition that has its records; total: all customers together
             * @enum {string}
             */
            scope: "customer" | "total";
            /** @description With scope customer: the one customer that the rule is for; when missing, every customer */
            key?: string | null;
            /**
             * @description Length of the windows
             * @enum {string}
             */
            size: "5s" | "1m" | "1h" | "1d";
            /**
             * @description The sum in euros
             * @constant
             */
            measure: "sum";
            /**
             * @description Euros above 0; a window that equals it has reached it
             * @example 1234.5
             */
            threshold: number;
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "name": "Import of orders",
         *       "scopes": [
         *         "customers:read",
         *         "bills:write"
         *       ]
         *     }
         */
        NewApiKey: {
            /** @description Null or missing: the server sets it */
            id?: null;
            /** @description Null or missing: the server sets it */
            createdAt?: null;
            /** @description Null or missing: the server sets it */
            createdBy?: null;
            /** @description Null or missing: the server sets it */
            lastUsedAt?: null;
            /** @description Null or missing: the server sets it */
            key?: null;
            /** @description What the key is for */
            name: string;
            /** @description Scopes it grants, e.g. customers:read; its creator must have them */
            scopes: string[];
            /** @description Ignored: clients may send back the links that they have read */
            _links?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            _embedded?: unknown;
            /** @description Ignored: clients may send back the links that they have read */
            links?: unknown;
        };
        /**
         * @example {
         *       "_embedded": {
         *         "customers": [
         *           {
         *             "id": "1",
         *             "name": "Abir",
         *             "email": "ab@gmail.com"
         *           }
         *         ]
         *       },
         *       "_links": {
         *         "self": {
         *           "href": "/customers?size=1"
         *         },
         *         "first": {
         *           "href": "/customers?size=1"
         *         },
         *         "next": {
         *           "href": "/customers?size=1&cursor=eyJpZCI6IjEifQ"
         *         }
         *       },
         *       "page": {
         *         "size": 1
         *       }
         *     }
         */
        CustomerPage: {
            /** @description The records */
            _embedded: {
                customers: components["schemas"]["Customer"][];
            };
            /** @description Follow `next` to read on */
            _links: {
                /** @description This page */
                self: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The first page */
                first: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The next page; absent on the last */
                next?: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
            };
            /** @description The page */
            page: {
                /** @description Number of records asked for */
                size: number;
                /** @description Number of records in the whole collection, where it is known */
                totalElements?: number;
            };
        };
        /**
         * @example {
         *       "id": "1",
         *       "name": "Abir",
         *       "email": "ab@gmail.com"
         *     }
         */
        Customer: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            id: string;
            /** @description Name of the customer (BT-44) */
            name: string;
            /** @description Address for mail (BT-58) */
            email: string & (unknown & unknown);
            /**
             * @description A business, a consumer, or a public body; a bill cannot be made final without it
             * @enum {string}
             */
            kind?: "business" | "consumer" | "public";
            /**
             * @description SIREN, the number of a French company (scheme 0002): 9 digits with a Luhn key
             * @example 100000009
             */
            siren?: string;
            /**
             * @description SIRET, the number of an establishment (scheme 0009): 14 digits that begin with the SIREN
             * @example 10000000900017
             */
            siret?: string;
            /** @description VAT number (BT-48). Null says that the customer has none; missing, nobody has said so */
            vatNumber?: string | null;
            /** @description Where the customer is (BG-8) */
            address?: components["schemas"]["Address"];
            /** @description Where goods go, when not there (BG-15) */
            deliveryAddress?: components["schemas"]["Address"];
            /**
             * @description Where e-invoices go (BT-49)
             * @example {
             *       "scheme": "0225",
             *       "value": "100000009"
             *     }
             */
            electronicAddress?: {
                /** @description Scheme, of the list EAS: 0225 for the French directory, EM for e-mail */
                scheme: string;
                /** @description The address: under 0225 it begins with the SIREN */
                value: string;
            };
            /**
             * @description Code of a service within the company (scheme 0224)
             * @example COMPTA-1
             */
            routingCode?: string;
            /** @description What the customer wants to read on each bill, as the code of a service (BT-10) */
            buyerReference?: string;
            /**
             * @description Language of bills: fr when missing
             * @example fr
             * @enum {string}
             */
            language?: "fr" | "en";
            /**
             * @description When bills are due: as the seller has it when missing (BT-20)
             * @example {
             *       "days": 45,
             *       "endOfMonth": "after"
             *     }
             */
            paymentTerms?: {
                /** @description Days from the date of the bill */
                days: number;
                /**
                 * @description before: from the end of the month of the bill; after: to the end of the month in which they end
                 * @enum {string}
                 */
                endOfMonth?: "before" | "after";
                /** @description Then up to this day of a month, or its last one where the month is shorter */
                dayOfMonth?: number;
            };
        };
        Address: {
            /** @description Number and street (BT-35, BT-50, BT-75) */
            line1?: string;
            /** @description What else it takes to find it (BT-36, BT-51, BT-76) */
            line2?: string;
            /** @description Post code; not every country has them (BT-38, BT-53, BT-78) */
            postcode?: string;
            /** @description City (BT-37, BT-52, BT-77) */
            city?: string;
            /**
             * @description Country, two letters of ISO 3166 (BT-40, BT-55, BT-80)
             * @example FR
             */
            country: string;
        };
        /** @description Why a request was refused (RFC 9457) */
        Problem: {
            /** @description urn:facturation:problem:<code>; the code is stable, clients may switch on it */
            type: string;
            /** @description The same for every problem with this code */
            title: string;
            /** @description HTTP status of the answer */
            status: number;
            /** @description What was wrong this time, as a sentence for a person */
            detail: string;
            /** @description Path of the request */
            instance: string;
            /** @description Every fault found, and where it is */
            errors?: {
                /** @description What is wrong with it */
                detail: string;
                /** @description JSON pointer into the body */
                pointer?: string;
                /** @description Name in path, query or header */
                parameter?: string;
            }[];
        };
        /**
         * @example {
         *       "_embedded": {
         *         "products": [
         *           {
         *             "id": "1",
         *             "name": "ecran",
         *             "price": 1000,
         *             "quantity": 70
         *           }
         *         ]
         *       },
         *       "_links": {
         *         "self": {
         *           "href": "/products?size=1"
         *         },
         *         "first": {
         *           "href": "/products?size=1"
         *         },
         *         "next": {
         *           "href": "/products?size=1&cursor=eyJpZCI6IjEifQ"
         *         }
         *       },
         *       "page": {
         *         "size": 1
         *       }
         *     }
         */
        ProductPage: {
            /** @description The records */
            _embedded: {
                products: components["schemas"]["Product"][];
            };
            /** @description Follow `next` to read on */
            _links: {
                /** @description This page */
                self: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The first page */
                first: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The next page; absent on the last */
                next?: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
            };
            /** @description The page */
            page: {
                /** @description Number of records asked for */
                size: number;
                /** @description Number of records in the whole collection, where it is known */
                totalElements?: number;
            };
        };
        /**
         * @example {
         *       "id": "1",
         *       "name": "ecran",
         *       "price": 1000,
         *       "quantity": 70
         *     }
         */
        Product: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            id: string;
            /** @description Name of the product (BT-153) */
            name: string;
            /**
             * @description Price in euros of `pricePer` units, net of VAT, at most six decimals (BT-146)
             * @example 0.012345
             */
            price: number;
            /** @description Pieces in stock that no bill has reserved, at this moment: to write it sets what is free. Of what is not stocked, what was written */
            quantity: number;
            /** @description The seller's own reference (BT-155) */
            reference?: string;
            /** @description What it is, as it is printed on bills (BT-154) */
            description?: string;
            /**
             * @description goods when missing
             * @enum {string}
             */
            nature?: "goods" | "services";
            /**
             * @description Unit of quantities and of the price, by its code of UN/ECE recommendation 20 (BT-130): C62 (a piece) when missing
             * @example C62
             */
            unitCode?: string;
            /**
             * @description How it is taxed: S at 20 % when missing
             * @example {
             *       "category": "S",
             *       "rate": 20
             *     }
             */
            vat?: {
                /**
                 * @description S taxed, E exempt, AE reverse charge, K within the Union, G export, O outside of VAT, Z zero (BT-151)
                 * @enum {string}
                 */
                category: "S" | "E" | "AE" | "K" | "G" | "O" | "Z";
                /**
                 * @description Rate in percent: above 0 for category S, 0 for all others (BT-152)
                 * @example 20
                 * @enum {number}
                 */
                rate: 0 | 0.9 | 1.05 | 1.75 | 2.1 | 5.5 | 7 | 8.5 | 9.2 | 9.6 | 10 | 13 | 19.6 | 20 | 20.6;
                /**
                 * @description Why no VAT is due, by its code of the list VATEX (BT-121)
                 * @example VATEX-FR-CGI261-4
                 */
                exemptionCode?: string;
                /** @description Why no VAT is due, as it is printed (BT-120) */
                exemptionText?: string;
            };
            /** @description Whether `quantity` is kept account of: true for goods, false for services when missing */
            stocked?: boolean;
            /** @description Units that the price is for, where one costs fractions of a cent (BT-149): 1 when missing */
            pricePer?: number;
        };
        /**
         * @example {
         *       "_embedded": {
         *         "movements": [
         *           {
         *             "id": "01981f2e-5a7c-7cc0-9a3e-6d1f0b0c2a55",
         *             "time": "2026-03-06T09:30:00.000Z",
         *             "kind": "adjustment",
         *             "delta": 12,
         *             "free": 82,
         *             "reason": "Livraison BL-4711",
         *             "principal": "user:abir"
         *           }
         *         ]
         *       },
         *       "_links": {
         *         "self": {
         *           "href": "/movements?size=1"
         *         },
         *         "first": {
         *           "href": "/movements?size=1"
         *         },
         *         "next": {
         *           "href": "/movements?size=1&cursor=eyJpZCI6IjEifQ"
         *         }
         *       },
         *       "page": {
         *         "size": 1
         *       }
         *     }
         */
        StockMovementPage: {
            /** @description The records */
            _embedded: {
                movements: components["schemas"]["StockMovement"][];
            };
            /** @description Follow `next` to read on */
            _links: {
                /** @description This page */
                self: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The first page */
                first: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The next page; absent on the last */
                next?: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
            };
            /** @description The page */
            page: {
                /** @description Number of records asked for */
                size: number;
                /** @description Number of records in the whole collection, where it is known */
                totalElements?: number;
            };
        };
        /**
         * @example {
         *       "id": "01981f2e-5a7c-7cc0-9a3e-6d1f0b0c2a55",
         *       "time": "2026-03-06T09:30:00.000Z",
         *       "kind": "adjustment",
         *       "delta": 12,
         *       "free": 82,
         *       "reason": "Livraison BL-4711",
         *       "principal": "user:abir"
         *     }
         */
        StockMovement: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            id: string;
            /**
             * Format: date-time
             * @description When; RFC 3339 in UTC
             */
            time: string;
            /**
             * @description What was there when movements began to be kept; a quantity that was written; a change by hand; what a credit note has put back
             * @enum {string}
             */
            kind: "opening" | "set" | "adjustment" | "restock";
            /** @description Pieces that came, or went where it is below 0 */
            delta: number;
            /** @description Pieces that were free after it */
            free: number;
            /** @description Why, of a change by hand */
            reason?: string;
            /**
             * @description Of a restock: the credit note
             * @example 1
             */
            creditNote?: string;
            /** @description By whom; system:… where nobody asked for it */
            principal: string;
        };
        /**
         * @example {
         *       "legalName": "Société Exemple",
         *       "legalForm": "SAS",
         *       "shareCapital": 10000,
         *       "rcs": "RCS Paris 100 000 009",
         *       "siren": "100000009",
         *       "siret": "10000000900017",
         *       "vatNumber": "FR88100000009",
         *       "address": {
         *         "line1": "1 rue Imaginaire",
         *         "postcode": "75000",
         *         "city": "Paris",
         *         "country": "FR"
         *       },
         *       "email": "facturation@exemple.example",
         *       "iban": "FR7799999000010000000000000",
         *       "electronicAddress": {
         *         "scheme": "0225",
         *         "value": "100000009"
         *       },
         *       "vatRegime": "normal",
         *       "vatOnDebits": false,
         *       "paymentTerms": {
         *         "days": 30
         *       },
         *       "texts": {
         *         "latePenalty": {
         *           "business": "En cas de retard de paiement, des pénalités sont exigibles sans rappel, au taux de refinancement de la Banque centrale européenne majoré de 10 points.",
         *           "consumer": "Sans objet : client particulier."
         *         },
         *         "recoveryFee": {
         *           "business": "En cas de retard de paiement, une indemnité forfaitaire de 40 € est due pour frais de recouvrement.",
         *           "consumer": "Sans objet : client particulier."
         *         },
         *         "earlyPayment": {
         *           "business": "Aucun escompte pour paiement anticipé.",
         *           "consumer": "Sans objet : client particulier."
         *         }
         *       },
         *       "language": "fr",
         *       "timeZone": "Europe/Paris",
         *       "accounting": {
         *         "customers": "411",
         *         "services": "706",
         *         "goods": "707",
         *         "vatCollected": "44571",
         *         "vatPending": "44574",
         *         "bank": "512",
         *         "cash": "530",
         *         "writeOffs": "658"
         *       }
         *     }
         */
        Seller: {
            /** @description Name by law (BT-27) */
            legalName: string;
            /** @description Name in trade, when another (BT-28) */
            tradeName?: string;
            /** @description As SAS or SARL; printed with the share capital (BT-33) */
            legalForm?: string;
            /**
             * @description Share capital in euros (BT-33)
             * @example 1234.5
             */
            shareCapital?: number;
            /** @description Entry in the trade register, as RCS Paris (BT-33) */
            rcs?: string;
            /**
             * @description SIREN (BT-30): 9 digits with a Luhn key
             * @example 100000009
             */
            siren: string;
            /**
             * @description SIRET, the number of an establishment (scheme 0009): 14 digits that begin with the SIREN
             * @example 10000000900017
             */
            siret?: string;
            /**
             * @description VAT number (BT-31)
             * @example FR88100000009
             */
            vatNumber?: string;
            /** @description Number for the tax office where there is no VAT number, as the SIREN of a franchise (BT-32) */
            taxRegistration?: string;
            /** @description Where the seller is (BG-5) */
            address?: components["schemas"]["Address"];
            /** @description Address for mail (BT-43) */
            email?: string & (unknown & unknown);
            /** @description Telephone (BT-42) */
            phone?: string;
            /**
             * @description Where e-invoices reach the seller (BT-34): the SIREN under scheme 0225 when it is not given
             * @example {
             *       "scheme": "0225",
             *       "value": "100000009"
             *     }
             */
            electronicAddress: {
                /** @description Scheme, of the list EAS: 0225 for the French directory, EM for e-mail */
                scheme: string;
                /** @description The address: under 0225 it begins with the SIREN */
                value: string;
            };
            /**
             * @description IBAN of the account to pay to (BT-84)
             * @example FR7630006000011234567890189
             */
            iban?: string;
            /**
             * @description BIC of the bank of the account (BT-86)
             * @example AGRIFRPP
             */
            bic?: string;
            /** @description Logo that is printed on documents */
            logo?: {
                /** @description SHA-256 of the image as it is kept, in hexadecimal digits */
                sha256: string;
                /**
                 * @description What kind of image it is
                 * @enum {string}
                 */
                mediaType: "image/png" | "image/jpeg";
                /** @description In pixels */
                width: number;
                /** @description In pixels */
                height: number;
            };
            /**
             * @description normal, or franchise: no VAT is charged (article 293 B of the CGI)
             * @default normal
             * @enum {string}
             */
            vatRegime: "normal" | "franchise";
            /**
             * @description Whether VAT on services is due with the bill, not with its payment (BT-8)
             * @default false
             */
            vatOnDebits: boolean;
            /**
             * @description When bills are due whose customer has no terms (BT-20)
             * @default {
             *       "days": 30
             *     }
             * @example {
             *       "days": 45,
             *       "endOfMonth": "after"
             *     }
             */
            paymentTerms: {
                /** @description Days from the date of the bill */
                days: number;
                /**
                 * @description before: from the end of the month of the bill; after: to the end of the month in which they end
                 * @enum {string}
                 */
                endOfMonth?: "before" | "after";
                /** @description Then up to this day of a month, or its last one where the month is shorter */
                dayOfMonth?: number;
            };
            /** @description Notes that the law wants on each bill (BT-22) */
            texts: {
                /** @description Penalties for late payment (note PMD) */
                latePenalty: {
                    /**
                     * @description To businesses and public bodies
                     * @default En cas de retard de paiement, des pénalités sont exigibles sans rappel, au taux de refinancement de la Banque centrale européenne majoré de 10 points.
                     */
                    business: string;
                    /**
                     * @description To consumers
                     * @default Sans objet : client particulier.
                     */
                    consumer: string;
                };
                /** @description The fixed fee for recovery (note PMT) */
                recoveryFee: {
                    /**
                     * @description To businesses and public bodies
                     * @default En cas de retard de paiement, une indemnité forfaitaire de 40 € est due pour frais de recouvrement.
                     */
                    business: string;
                    /**
                     * @description To consumers
                     * @default Sans objet : client particulier.
                     */
                    consumer: string;
                };
                /** @description Discount for early payment (note AAB) */
                earlyPayment: {
                    /**
                     * @description To businesses and public bodies
                     * @default Aucun escompte pour paiement anticipé.
                     */
                    business: string;
                    /**
                     * @description To consumers
                     * @default Sans objet : client particulier.
                     */
                    consumer: string;
                };
            };
            /**
             * @description Language of bills whose customer has none
             * @default fr
             * @example fr
             * @enum {string}
             */
            language: "fr" | "en";
            /**
             * @description Where days begin and end: decides the date of a bill
             * @default Europe/Paris
             */
            timeZone: string;
            /** @description Accounts of the books that bills and payments are entered in */
            accounting: {
                /**
                 * @description What customers owe
                 * @default 411
                 */
                customers: string;
                /**
                 * @description Turnover with services
                 * @default 706
                 */
                services: string;
                /**
                 * @description Turnover with goods
                 * @default 707
                 */
                goods: string;
                /**
                 * @description VAT that is due to the State
                 * @default 44571
                 */
                vatCollected: string;
                /**
                 * @description VAT on services, which is due once they are paid
                 * @default 44574
                 */
                vatPending: string;
                /**
                 * @description Payments by any method but cash
                 * @default 512
                 */
                bank: string;
                /**
                 * @description Payments in cash
                 * @default 530
                 */
                cash: string;
                /**
                 * @description Rests that are written off
                 * @default 658
                 */
                writeOffs: string;
            };
        };
        /**
         * @example {
         *       "_embedded": {
         *         "bills": [
         *           {
         *             "id": "1",
         *             "kind": "invoice",
         *             "status": "draft",
         *             "billingDate": "2026-03-01T09:30:00.000Z",
         *             "customerID": "1",
         *             "currency": "EUR",
         *             "productItems": [
         *               {
         *                 "productID": "1",
         *                 "quantity": 2,
         *                 "price": 1000,
         *                 "name": "ecran",
         *                 "nature": "goods",
         *                 "unitCode": "C62",
         *                 "vat": {
         *                   "category": "S",
         *                   "rate": 20
         *                 },
         *                 "net": 2000
         *               }
         *             ],
         *             "totals": {
         *               "lines": 2000,
         *               "discounts": 0,
         *               "net": 2000,
         *               "vat": [
         *                 {
         *                   "category": "S",
         *                   "rate": 20,
         *                   "lines": 2000,
         *                   "discount": 0,
         *                   "base": 2000,
         *                   "amount": 400
         *                 }
         *               ],
         *               "vatTotal": 400,
         *               "gross": 2400,
         *               "due": 2400
         *             }
         *           }
         *         ]
         *       },
         *       "_links": {
         *         "self": {
         *           "href": "/bills?size=1"
         *         },
         *         "first": {
         *           "href": "/bills?size=1"
         *         },
         *         "next": {
         *           "href": "/bills?size=1&cursor=eyJpZCI6IjEifQ"
         *         }
         *       },
         *       "page": {
         *         "size": 1
         *       }
         *     }
         */
        BillPage: {
            /** @description The records */
            _embedded: {
                bills: components["schemas"]["Bill"][];
            };
            /** @description Follow `next` to read on */
            _links: {
                /** @description This page */
                self: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The first page */
                first: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The next page; absent on the last */
                next?: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
            };
            /** @description The page */
            page: {
                /** @description Number of records asked for */
                size: number;
                /** @description Number of records in the whole collection, where it is known */
                totalElements?: number;
            };
        };
        /**
         * @example {
         *       "id": "1",
         *       "kind": "invoice",
         *       "status": "draft",
         *       "billingDate": "2026-03-01T09:30:00.000Z",
         *       "customerID": "1",
         *       "currency": "EUR",
         *       "productItems": [
         *         {
         *           "productID": "1",
         *           "quantity": 2,
         *           "price": 1000,
         *           "name": "ecran",
         *           "nature": "goods",
         *           "unitCode": "C62",
         *           "vat": {
         *             "category": "S",
         *             "rate": 20
         *           },
         *           "net": 2000
         *         }
         *       ],
         *       "totals": {
         *         "lines": 2000,
         *         "discounts": 0,
         *         "net": 2000,
         *         "vat": [
         *           {
         *             "category": "S",
         *             "rate": 20,
         *             "lines": 2000,
         *             "discount": 0,
         *             "base": 2000,
         *             "amount": 400
         *           }
         *         ],
         *         "vatTotal": 400,
         *         "gross": 2400,
         *         "due": 2400
         *       }
         *     }
         */
        Bill: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            id: string;
            /**
             * @description What it is (BT-3)
             * @enum {string}
             */
            kind: "invoice" | "creditNote";
            /**
             * @description A draft has no number and may change
             * @enum {string}
             */
            status: "draft" | "final";
            /** @description Its number (BT-1) */
            number?: string;
            payment?: components["schemas"]["PaymentAtIssue"];
            /**
             * @description Where its payment stands
             * @enum {string}
             */
            settlement?: "open" | "partlyPaid" | "paid" | "credited" | "toRefund";
            /** @description Whether something is due, and in the time zone of the seller the day after `dueDate` has begun */
            overdue?: boolean;
            /**
             * Format: date-time
             * @description When it became final; RFC 3339 in UTC
             */
            finalizedAt?: string;
            /** @description SHA-256 that ties it to the document before it in its series */
            hash?: string;
            /**
             * Format: date-time
             * @description When it was made; RFC 3339 in UTC
             */
            billingDate: string;
            /**
             * @description Id of a customer
             * @example 1
             */
            customerID: string;
            /**
             * @description The series that its number will be of: FA, or AV for a credit note, when missing
             * @example 1
             */
            series?: string;
            /**
             * @description Day that it is to be issued on (BT-2): that of its number when missing
             * @example 2026-11-29
             */
            issueDate?: string & (unknown & unknown);
            /**
             * @description Day of the supply (BT-72), where it is one day
             * @example 2026-11-29
             */
            supplyDate?: string & (unknown & unknown);
            /** @description Days of the supply (BG-14), where they are several */
            period?: components["schemas"]["Period"];
            /**
             * @description Day by which it is to be paid (BT-9): by the terms when missing
             * @example 2026-11-29
             */
            dueDate?: string & (unknown & unknown);
            /** @description What the customer wants to read on it (BT-10) */
            buyerReference?: string;
            /** @description Order of the customer that it answers (BT-13) */
            purchaseOrder?: string;
            /** @description What is to be said on it (BT-22) */
            note?: string;
            /**
             * @description The only one (BT-5)
             * @enum {string}
             */
            currency: "EUR";
            /** @description Its lines */
            productItems: components["schemas"]["ProductItem"][];
            /** @description Taken off the sum of the lines (BG-20) */
            discounts?: components["schemas"]["Discount"][];
            /** @description The bill that a credit note takes back */
            originalBill?: components["schemas"]["OriginalBill"];
            /** @description Why a credit note takes it back */
            reason?: string;
            /** @description Of a credit note: whether goods come back into stock */
            restock?: boolean;
            /** @description Of a credit note, while it is a draft: what it takes back of the lines of its bill */
            lines?: components["schemas"]["LineToCredit"][];
            /** @description Missing only in bills of an earlier version that are larger than one may be */
            totals?: components["schemas"]["Totals"];
        };
        /** @description The whole of it, paid when it was issued */
        PaymentAtIssue: {
            /**
             * @description The day it was paid on
             * @example 2026-11-29
             */
            date: string & (unknown & unknown);
            /**
             * @description How it was paid (BT-81)
             * @enum {string}
             */
            method: "transfer" | "directDebit" | "card" | "cheque" | "cash" | "other";
            /** @description What names the payment at the bank */
            reference?: string;
        };
        ProductItem: {
            /**
             * @description Id of a product; a line of something else has none
             * @example 1
             */
            productID?: string;
            /**
             * @description Units, at most four decimals; whole for a product in stock (BT-129)
             * @example 1.5
             */
            quantity: number;
            /**
             * @description Price in euros of `pricePer` units, net of VAT, at most six decimals (BT-146)
             * @example 0.012345
             */
            price: number;
            /** @description What it is (BT-153); missing in lines that an earlier version kept */
            name?: string;
            /** @description More about it (BT-154) */
            description?: string;
            /**
             * @description Goods or services
             * @enum {string}
             */
            nature: "goods" | "services";
            /**
             * @description Unit, by its code of UN/ECE recommendation 20 (BT-130): C62 a piece, HUR an hour, DAY, KGM, MTR, LTR
             * @example C62
             */
            unitCode: string;
            /** @description Units that the price is for (BT-149): 1 when missing */
            pricePer?: number;
            /**
             * @description How it is taxed
             * @example {
             *       "category": "S",
             *       "rate": 20
             *     }
             */
            vat: {
                /**
                 * @description S taxed, E exempt, AE reverse charge, K within the Union, G export, O outside of VAT, Z zero (BT-151)
                 * @enum {string}
                 */
                category: "S" | "E" | "AE" | "K" | "G" | "O" | "Z";
                /**
                 * @description Rate in percent: above 0 for category S, 0 for all others (BT-152)
                 * @example 20
                 * @enum {number}
                 */
                rate: 0 | 0.9 | 1.05 | 1.75 | 2.1 | 5.5 | 7 | 8.5 | 9.2 | 9.6 | 10 | 13 | 19.6 | 20 | 20.6;
                /**
                 * @description Why no VAT is due, by its code of the list VATEX (BT-121)
                 * @example VATEX-FR-CGI261-4
                 */
                exemptionCode?: string;
                /** @description Why no VAT is due, as it is printed (BT-120) */
                exemptionText?: string;
            };
            /** @description Taken off quantity × price (BG-27) */
            discount?: components["schemas"]["Discount"];
            /** @description Of a credit note: the line of its bill that it takes back, counted from 1 */
            line?: number;
            /**
             * @description Quantity × price, less the discount (BT-131)
             * @example 1234.5
             */
            net?: number;
        };
        Discount: {
            /**
             * @description Percent of what it is taken off
             * @example 10
             */
            percent?: number;
            /**
             * @description Euros, net of VAT; what the percentage comes to, where there is one
             * @example 1234.5
             */
            amount?: number;
            /** @description Why, as it is printed */
            reason: string;
        };
        OriginalBill: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            id: string;
            /** @description Its number (BT-25) */
            number: string;
            /**
             * @description Day on which it was issued (BT-26)
             * @example 2026-11-29
             */
            issueDate: string & (unknown & unknown);
        };
        LineToCredit: {
            /** @description Line of the bill, counted from 1 */
            line: number;
            /**
             * @description How much of the line is taken back; or `amount`
             * @example 1.5
             */
            quantity?: number;
            /**
             * @description Euros net of VAT, before discounts on the whole bill; or `quantity`
             * @example 1234.5
             */
            amount?: number;
        };
        Totals: {
            /**
             * @description Sum of the lines (BT-106)
             * @example 1234.5
             */
            lines: number;
            /**
             * @description Sum of the discounts on it (BT-107)
             * @example 1234.5
             */
            discounts: number;
            /**
             * @description Without VAT (BT-109)
             * @example 1234.5
             */
            net: number;
            /** @description By category and rate (BG-23) */
            vat: components["schemas"]["VatGroup"][];
            /**
             * @description VAT (BT-110)
             * @example 1234.5
             */
            vatTotal: number;
            /**
             * @description With VAT (BT-112)
             * @example 1234.5
             */
            gross: number;
            /**
             * @description Paid when it was issued (BT-113)
             * @example 1234.5
             */
            prepaid?: number;
            /**
             * @description Paid since
             * @example 1234.5
             */
            paid?: number;
            /**
             * @description Paid back since
             * @example 1234.5
             */
            refunded?: number;
            /**
             * @description Waived since
             * @example 1234.5
             */
            writtenOff?: number;
            /**
             * @description Taken back by credit notes
             * @example 1234.5
             */
            credited?: number;
            /**
             * @description What is to be paid; below 0 it is owed to the customer. A credit note changes what is due of its bill: 0
             * @example -12.5
             */
            due: number;
        };
        /** @description Lines of one VAT category and rate */
        VatGroup: {
            /**
             * @description S taxed, E exempt, AE reverse charge, K within the Union, G export, O outside of VAT, Z zero (BT-151)
             * @enum {string}
             */
            category: "S" | "E" | "AE" | "K" | "G" | "O" | "Z";
            /**
             * @description Rate in percent: above 0 for category S, 0 for all others (BT-152)
             * @example 20
             * @enum {number}
             */
            rate: 0 | 0.9 | 1.05 | 1.75 | 2.1 | 5.5 | 7 | 8.5 | 9.2 | 9.6 | 10 | 13 | 19.6 | 20 | 20.6;
            /**
             * @description Why no VAT is due, by its code of the list VATEX (BT-121)
             * @example VATEX-FR-CGI261-4
             */
            exemptionCode?: string;
            /** @description Why no VAT is due, as it is printed (BT-120) */
            exemptionText?: string;
            /**
             * @description Sum of its lines
             * @example 1234.5
             */
            lines: number;
            /**
             * @description Its share of the discounts
             * @example 1234.5
             */
            discount: number;
            /**
             * @description What VAT is charged on (BT-116)
             * @example 1234.5
             */
            base: number;
            /**
             * @description VAT (BT-117)
             * @example 1234.5
             */
            amount: number;
        };
        /**
         * @example {
         *       "owed": 2400,
         *       "overdue": 0,
         *       "months": [
         *         {
         *           "month": "2026-11",
         *           "invoices": {
         *             "count": 1,
         *             "net": 2000,
         *             "vat": 400,
         *             "gross": 2400
         *           },
         *           "creditNotes": {
         *             "count": 0,
         *             "net": 0,
         *             "vat": 0,
         *             "gross": 0
         *           }
         *         }
         *       ]
         *     }
         */
        BillSummary: {
            /**
             * @description What customers owe for all final bills; what is owed to them is not taken off
             * @example 1234.5
             */
            owed: number;
            /**
             * @description What of it was due before today, in the seller's time zone
             * @example 1234.5
             */
            overdue: number;
            /** @description Each month that was asked for, by the day of issue */
            months: {
                /**
                 * @description A month
                 * @example 2026-11
                 */
                month: string;
                invoices: components["schemas"]["BilledInMonth"];
                creditNotes: components["schemas"]["BilledInMonth"];
            }[];
        };
        /** @description What was issued in a month */
        BilledInMonth: {
            /** @description How many */
            count: number;
            /**
             * @description Without VAT
             * @example 1234.5
             */
            net: number;
            /**
             * @description VAT
             * @example 1234.5
             */
            vat: number;
            /**
             * @description With VAT
             * @example 1234.5
             */
            gross: number;
        };
        /**
         * @example {
         *       "kind": "invoice",
         *       "status": "draft",
         *       "billingDate": "2026-03-01T09:30:00.000Z",
         *       "customerID": "1",
         *       "currency": "EUR",
         *       "productItems": [
         *         {
         *           "productID": "1",
         *           "quantity": 2,
         *           "price": 1000,
         *           "name": "ecran",
         *           "nature": "goods",
         *           "unitCode": "C62",
         *           "vat": {
         *             "category": "S",
         *             "rate": 20
         *           },
         *           "net": 2000
         *         }
         *       ],
         *       "totals": {
         *         "lines": 2000,
         *         "discounts": 0,
         *         "net": 2000,
         *         "vat": [
         *           {
         *             "category": "S",
         *             "rate": 20,
         *             "lines": 2000,
         *             "discount": 0,
         *             "base": 2000,
         *             "amount": 400
         *           }
         *         ],
         *         "vatTotal": 400,
         *         "gross": 2400,
         *         "due": 2400
         *       }
         *     }
         */
        BillPreview: {
            /**
             * @description What it is (BT-3)
             * @enum {string}
             */
            kind: "invoice" | "creditNote";
            /**
             * @description A draft has no number and may change
             * @enum {string}
             */
            status: "draft" | "final";
            /** @description Its number (BT-1) */
            number?: string;
            payment?: components["schemas"]["PaymentAtIssue"];
            /**
             * @description Where its payment stands
             * @enum {string}
             */
            settlement?: "open" | "partlyPaid" | "paid" | "credited" | "toRefund";
            /** @description Whether something is due, and in the time zone of the seller the day after `dueDate` has begun */
            overdue?: boolean;
            /**
             * Format: date-time
             * @description When it became final; RFC 3339 in UTC
             */
            finalizedAt?: string;
            /** @description SHA-256 that ties it to the document before it in its series */
            hash?: string;
            /**
             * Format: date-time
             * @description When it was made; RFC 3339 in UTC
             */
            billingDate: string;
            /**
             * @description Id of a customer
             * @example 1
             */
            customerID: string;
            /**
             * @description The series that its number will be of: FA, or AV for a credit note, when missing
             * @example 1
             */
            series?: string;
            /**
             * @description Day that it is to be issued on (BT-2): that of its number when missing
             * @example 2026-11-29
             */
            issueDate?: string & (unknown & unknown);
            /**
             * @description Day of the supply (BT-72), where it is one day
             * @example 2026-11-29
             */
            supplyDate?: string & (unknown & unknown);
            /** @description Days of the supply (BG-14), where they are several */
            period?: components["schemas"]["Period"];
            /**
             * @description Day by which it is to be paid (BT-9): by the terms when missing
             * @example 2026-11-29
             */
            dueDate?: string & (unknown & unknown);
            /** @description What the customer wants to read on it (BT-10) */
            buyerReference?: string;
            /** @description Order of the customer that it answers (BT-13) */
            purchaseOrder?: string;
            /** @description What is to be said on it (BT-22) */
            note?: string;
            /**
             * @description The only one (BT-5)
             * @enum {string}
             */
            currency: "EUR";
            /** @description Its lines */
            productItems: components["schemas"]["ProductItem"][];
            /** @description Taken off the sum of the lines (BG-20) */
            discounts?: components["schemas"]["Discount"][];
            /** @description The bill that a credit note takes back */
            originalBill?: components["schemas"]["OriginalBill"];
            /** @description Why a credit note takes it back */
            reason?: string;
            /** @description Of a credit note: whether goods come back into stock */
            restock?: boolean;
            /** @description Of a credit note, while it is a draft: what it takes back of the lines of its bill */
            lines?: components["schemas"]["LineToCredit"][];
            /** @description Missing only in bills of an earlier version that are larger than one may be */
            totals?: components["schemas"]["Totals"];
        };
        /**
         * @example {
         *       "id": "1",
         *       "kind": "invoice",
         *       "status": "draft",
         *       "billingDate": "2026-03-01T09:30:00.000Z",
         *       "customerID": "1",
         *       "currency": "EUR",
         *       "productItems": [
         *         {
         *           "productID": "1",
         *           "quantity": 2,
         *           "price": 1000,
         *           "name": "ecran",
         *           "nature": "goods",
         *           "unitCode": "C62",
         *           "vat": {
         *             "category": "S",
         *             "rate": 20
         *           },
         *           "net": 2000,
         *           "product": {
         *             "id": "1",
         *             "name": "ecran",
         *             "price": 1000,
         *             "quantity": 70
         *           }
         *         }
         *       ],
         *       "totals": {
         *         "lines": 2000,
         *         "discounts": 0,
         *         "net": 2000,
         *         "vat": [
         *           {
         *             "category": "S",
         *             "rate": 20,
         *             "lines": 2000,
         *             "discount": 0,
         *             "base": 2000,
         *             "amount": 400
         *           }
         *         ],
         *         "vatTotal": 400,
         *         "gross": 2400,
         *         "due": 2400
         *       },
         *       "customer": {
         *         "id": "1",
         *         "name": "Abir",
         *         "email": "ab@gmail.com"
         *       }
         *     }
         */
        FullBill: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            id: string;
            /**
             * @description What it is (BT-3)
             * @enum {string}
             */
            kind: "invoice" | "creditNote";
            /**
             * @description A draft has no number and may change
             * @enum {string}
             */
            status: "draft" | "final";
            /** @description Its number (BT-1) */
            number?: string;
            payment?: components["schemas"]["PaymentAtIssue"];
            /**
             * @description Where its payment stands
             * @enum {string}
             */
            settlement?: "open" | "partlyPaid" | "paid" | "credited" | "toRefund";
            /** @description Whether something is due, and in the time zone of the seller the day after `dueDate` has begun */
            overdue?: boolean;
            /**
             * Format: date-time
             * @description When it became final; RFC 3339 in UTC
             */
            finalizedAt?: string;
            /** @description SHA-256 that ties it to the document before it in its series */
            hash?: string;
            /**
             * Format: date-time
             * @description When it was made; RFC 3339 in UTC
             */
            billingDate: string;
            /**
             * @description Id of a customer
             * @example 1
             */
            customerID: string;
            /**
             * @description The series that its number will be of: FA, or AV for a credit note, when missing
             * @example 1
             */
            series?: string;
            /**
             * @description Day that it is to be issued on (BT-2): that of its number when missing
             * @example 2026-11-29
             */
            issueDate?: string & (unknown & unknown);
            /**
             * @description Day of the supply (BT-72), where it is one day
             * @example 2026-11-29
             */
            supplyDate?: string & (unknown & unknown);
            /** @description Days of the supply (BG-14), where they are several */
            period?: components["schemas"]["Period"];
            /**
             * @description Day by which it is to be paid (BT-9): by the terms when missing
             * @example 2026-11-29
             */
            dueDate?: string & (unknown & unknown);
            /** @description What the customer wants to read on it (BT-10) */
            buyerReference?: string;
            /** @description Order of the customer that it answers (BT-13) */
            purchaseOrder?: string;
            /** @description What is to be said on it (BT-22) */
            note?: string;
            /**
             * @description The only one (BT-5)
             * @enum {string}
             */
            currency: "EUR";
            /** @description Its lines */
            productItems: components["schemas"]["FullProductItem"][];
            /** @description Taken off the sum of the lines (BG-20) */
            discounts?: components["schemas"]["Discount"][];
            /** @description The bill that a credit note takes back */
            originalBill?: components["schemas"]["OriginalBill"];
            /** @description Why a credit note takes it back */
            reason?: string;
            /** @description Of a credit note: whether goods come back into stock */
            restock?: boolean;
            /** @description Of a credit note, while it is a draft: what it takes back of the lines of its bill */
            lines?: components["schemas"]["LineToCredit"][];
            /** @description Missing only in bills of an earlier version that are larger than one may be */
            totals?: components["schemas"]["Totals"];
            /** @description Of a draft as it is now, null when it was deleted; of a credit note as its bill has it; of a final bill as it was */
            customer: components["schemas"]["Customer"] | null;
            /** @description What was deleted since, e.g. products/3 */
            missing?: string[];
        };
        FullProductItem: {
            /**
             * @description Id of a product; a line of something else has none
             * @example 1
             */
            productID?: string;
            /**
             * @description Units, at most four decimals; whole for a product in stock (BT-129)
             * @example 1.5
             */
            quantity: number;
            /**
             * @description Price in euros of `pricePer` units, net of VAT, at most six decimals (BT-146)
             * @example 0.012345
             */
            price: number;
            /** @description What it is (BT-153); missing in lines that an earlier version kept */
            name?: string;
            /** @description More about it (BT-154) */
            description?: string;
            /**
             * @description Goods or services
             * @enum {string}
             */
            nature: "goods" | "services";
            /**
             * @description Unit, by its code of UN/ECE recommendation 20 (BT-130): C62 a piece, HUR an hour, DAY, KGM, MTR, LTR
             * @example C62
             */
            unitCode: string;
            /** @description Units that the price is for (BT-149): 1 when missing */
            pricePer?: number;
            /**
             * @description How it is taxed
             * @example {
             *       "category": "S",
             *       "rate": 20
             *     }
             */
            vat: {
                /**
                 * @description S taxed, E exempt, AE reverse charge, K within the Union, G export, O outside of VAT, Z zero (BT-151)
                 * @enum {string}
                 */
                category: "S" | "E" | "AE" | "K" | "G" | "O" | "Z";
                /**
                 * @description Rate in percent: above 0 for category S, 0 for all others (BT-152)
                 * @example 20
                 * @enum {number}
                 */
                rate: 0 | 0.9 | 1.05 | 1.75 | 2.1 | 5.5 | 7 | 8.5 | 9.2 | 9.6 | 10 | 13 | 19.6 | 20 | 20.6;
                /**
                 * @description Why no VAT is due, by its code of the list VATEX (BT-121)
                 * @example VATEX-FR-CGI261-4
                 */
                exemptionCode?: string;
                /** @description Why no VAT is due, as it is printed (BT-120) */
                exemptionText?: string;
            };
            /** @description Taken off quantity × price (BG-27) */
            discount?: components["schemas"]["Discount"];
            /** @description Of a credit note: the line of its bill that it takes back, counted from 1 */
            line?: number;
            /**
             * @description Quantity × price, less the discount (BT-131)
             * @example 1234.5
             */
            net?: number;
            /** @description Of a draft: as it is now; null when it was deleted */
            product?: components["schemas"]["Product"] | null;
        };
        /**
         * @example [
         *       {
         *         "id": "1",
         *         "status": "final",
         *         "number": "FA-2026-00001",
         *         "issueDate": "2026-03-01"
         *       }
         *     ]
         */
        FinalizationResults: components["schemas"]["FinalizationResult"][];
        /** @description What became of one bill of several */
        FinalizationResult: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            id: string;
            /**
             * @description Pending: not known yet, and within 5 minutes it becomes final or does not: ask again
             * @enum {string}
             */
            status: "final" | "refused" | "pending";
            /** @description Its number (BT-1), where it is final */
            number?: string;
            /**
             * @description Its day of issue (BT-2), where it is final
             * @example 2026-11-29
             */
            issueDate?: string & (unknown & unknown);
            /** @description Why it is not final, as if it had been asked for alone */
            problem?: components["schemas"]["Problem"];
        };
        /**
         * @example {
         *       "_embedded": {
         *         "creditNotes": [
         *           {
         *             "id": "1",
         *             "kind": "invoice",
         *             "status": "draft",
         *             "billingDate": "2026-03-01T09:30:00.000Z",
         *             "customerID": "1",
         *             "currency": "EUR",
         *             "productItems": [
         *               {
         *                 "productID": "1",
         *                 "quantity": 2,
         *                 "price": 1000,
         *                 "name": "ecran",
         *                 "nature": "goods",
         *                 "unitCode": "C62",
         *                 "vat": {
         *                   "category": "S",
         *                   "rate": 20
         *                 },
         *                 "net": 2000
         *               }
         *             ],
         *             "totals": {
         *               "lines": 2000,
         *               "discounts": 0,
         *               "net": 2000,
         *               "vat": [
         *                 {
         *                   "category": "S",
         *                   "rate": 20,
         *                   "lines": 2000,
         *                   "discount": 0,
         *                   "base": 2000,
         *                   "amount": 400
         *                 }
         *               ],
         *               "vatTotal": 400,
         *               "gross": 2400,
         *               "due": 2400
         *             }
         *           }
         *         ]
         *       },
         *       "_links": {
         *         "self": {
         *           "href": "/creditNotes?size=1"
         *         },
         *         "first": {
         *           "href": "/creditNotes?size=1"
         *         },
         *         "next": {
         *           "href": "/creditNotes?size=1&cursor=eyJpZCI6IjEifQ"
         *         }
         *       },
         *       "page": {
         *         "size": 1
         *       }
         *     }
         */
        CreditNotePage: {
            /** @description The records */
            _embedded: {
                creditNotes: components["schemas"]["Bill"][];
            };
            /** @description Follow `next` to read on */
            _links: {
                /** @description This page */
                self: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The first page */
                first: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The next page; absent on the last */
                next?: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
            };
            /** @description The page */
            page: {
                /** @description Number of records asked for */
                size: number;
                /** @description Number of records in the whole collection, where it is known */
                totalElements?: number;
            };
        };
        /**
         * @example {
         *       "creditNote": {
         *         "id": "2",
         *         "kind": "creditNote",
         *         "status": "draft",
         *         "billingDate": "2026-03-01T09:30:00.000Z",
         *         "customerID": "1",
         *         "currency": "EUR",
         *         "productItems": [
         *           {
         *             "productID": "1",
         *             "quantity": 2,
         *             "price": 1000,
         *             "name": "ecran",
         *             "nature": "goods",
         *             "unitCode": "C62",
         *             "vat": {
         *               "category": "S",
         *               "rate": 20
         *             },
         *             "net": 2000
         *           }
         *         ],
         *         "totals": {
         *           "lines": 2000,
         *           "discounts": 0,
         *           "net": 2000,
         *           "vat": [
         *             {
         *               "category": "S",
         *               "rate": 20,
         *               "lines": 2000,
         *               "discount": 0,
         *               "base": 2000,
         *               "amount": 400
         *             }
         *           ],
         *           "vatTotal": 400,
         *           "gross": 2400,
         *           "due": 2400
         *         },
         *         "originalBill": {
         *           "id": "1",
         *           "number": "FA-2026-00001",
         *           "issueDate": "2026-03-01"
         *         },
         *         "reason": "Erreur"
         *       },
         *       "invoice": {
         *         "id": "3",
         *         "kind": "invoice",
         *         "status": "draft",
         *         "billingDate": "2026-03-01T09:30:00.000Z",
         *         "customerID": "1",
         *         "currency": "EUR",
         *         "productItems": [
         *           {
         *             "productID": "1",
         *             "quantity": 2,
         *             "price": 1000,
         *             "name": "ecran",
         *             "nature": "goods",
         *             "unitCode": "C62",
         *             "vat": {
         *               "category": "S",
         *               "rate": 20
         *             },
         *             "net": 2000
         *           }
         *         ],
         *         "totals": {
         *           "lines": 2000,
         *           "discounts": 0,
         *           "net": 2000,
         *           "vat": [
         *             {
         *               "category": "S",
         *               "rate": 20,
         *               "lines": 2000,
         *               "discount": 0,
         *               "base": 2000,
         *               "amount": 400
         *             }
         *           ],
         *           "vatTotal": 400,
         *           "gross": 2400,
         *           "due": 2400
         *         }
         *       }
         *     }
         */
        Corrected: {
            /** @description Of all that remains of the bill, as a draft */
            creditNote: components["schemas"]["Bill"];
            /** @description A copy of the bill without its days, as a draft */
            invoice: components["schemas"]["Bill"];
        };
        /**
         * @example {
         *       "_embedded": {
         *         "payments": [
         *           {
         *             "id": "01981f2e-5a7c-7cc0-9a3e-6d1f0b0c2a44",
         *             "kind": "payment",
         *             "amount": 12.5,
         *             "date": "2026-03-05",
         *             "method": "transfer",
         *             "reference": "VIR 4711",
         *             "shares": [
         *               {
         *                 "category": "S",
         *                 "rate": 20,
         *                 "amount": 12.5
         *               }
         *             ],
         *             "recordedAt": "2026-03-06T09:30:00.000Z"
         *           }
         *         ]
         *       },
         *       "_links": {
         *         "self": {
         *           "href": "/payments?size=1"
         *         },
         *         "first": {
         *           "href": "/payments?size=1"
         *         },
         *         "next": {
         *           "href": "/payments?size=1&cursor=eyJpZCI6IjEifQ"
         *         }
         *       },
         *       "page": {
         *         "size": 1
         *       }
         *     }
         */
        PaymentPage: {
            /** @description The records */
            _embedded: {
                payments: components["schemas"]["Payment"][];
            };
            /** @description Follow `next` to read on */
            _links: {
                /** @description This page */
                self: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The first page */
                first: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The next page; absent on the last */
                next?: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
            };
            /** @description The page */
            page: {
                /** @description Number of records asked for */
                size: number;
                /** @description Number of records in the whole collection, where it is known */
                totalElements?: number;
            };
        };
        /**
         * @example {
         *       "id": "01981f2e-5a7c-7cc0-9a3e-6d1f0b0c2a44",
         *       "kind": "payment",
         *       "amount": 12.5,
         *       "date": "2026-03-05",
         *       "method": "transfer",
         *       "reference": "VIR 4711",
         *       "shares": [
         *         {
         *           "category": "S",
         *           "rate": 20,
         *           "amount": 12.5
         *         }
         *       ],
         *       "recordedAt": "2026-03-06T09:30:00.000Z"
         *     }
         */
        Payment: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            id: string;
            /**
             * @description Money from the customer, money back, or a small rest that is waived
             * @enum {string}
             */
            kind: "payment" | "refund" | "writeOff";
            /**
             * @description Euros, at most two decimals
             * @example 1234.5
             */
            amount: number;
            /**
             * @description The day it was made on
             * @example 2026-11-29
             */
            date: string & (unknown & unknown);
            /**
             * @description How it was paid (BT-81)
             * @enum {string}
             */
            method?: "transfer" | "directDebit" | "card" | "cheque" | "cash" | "other";
            /** @description What names the payment at the bank */
            reference?: string;
            /** @description Why */
            reason?: string;
            /** @description In the order of the VAT groups of the bill */
            shares: components["schemas"]["PaymentShare"][];
            /**
             * Format: date-time
             * @description When it was booked; RFC 3339 in UTC
             */
            recordedAt: string;
            /** @description Where it was taken back: it counts no more */
            reversal?: components["schemas"]["PaymentReversal"];
        };
        /** @description The part of one VAT group */
        PaymentShare: {
            /**
             * @description S taxed, E exempt, AE reverse charge, K within the Union, G export, O outside of VAT, Z zero (BT-151)
             * @enum {string}
             */
            category: "S" | "E" | "AE" | "K" | "G" | "O" | "Z";
            /**
             * @description Rate in percent: above 0 for category S, 0 for all others (BT-152)
             * @example 20
             * @enum {number}
             */
            rate: 0 | 0.9 | 1.05 | 1.75 | 2.1 | 5.5 | 7 | 8.5 | 9.2 | 9.6 | 10 | 13 | 19.6 | 20 | 20.6;
            /**
             * @description What of it falls to this group
             * @example 1234.5
             */
            amount: number;
        };
        PaymentReversal: {
            /** @description Why */
            reason: string;
            /**
             * Format: date-time
             * @description When it was taken back; RFC 3339 in UTC
             */
            reversedAt: string;
        };
        /**
         * @example {
         *       "_embedded": {
         *         "series": [
         *           {
         *             "id": "FA",
         *             "pattern": "FA-{YYYY}-{00000}",
         *             "start": 1,
         *             "total": 1,
         *             "lastNumber": "FA-2026-00001",
         *             "lastIssueDate": "2026-03-01",
         *             "lastHash": "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00"
         *           }
         *         ]
         *       },
         *       "_links": {
         *         "self": {
         *           "href": "/series?size=1"
         *         },
         *         "first": {
         *           "href": "/series?size=1"
         *         },
         *         "next": {
         *           "href": "/series?size=1&cursor=eyJpZCI6IjEifQ"
         *         }
         *       },
         *       "page": {
         *         "size": 1
         *       }
         *     }
         */
        SeriesPage: {
            /** @description The records */
            _embedded: {
                series: components["schemas"]["Series"][];
            };
            /** @description Follow `next` to read on */
            _links: {
                /** @description This page */
                self: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The first page */
                first: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The next page; absent on the last */
                next?: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
            };
            /** @description The page */
            page: {
                /** @description Number of records asked for */
                size: number;
                /** @description Number of records in the whole collection, where it is known */
                totalElements?: number;
            };
        };
        /**
         * @example {
         *       "id": "FA",
         *       "pattern": "FA-{YYYY}-{00000}",
         *       "start": 1,
         *       "total": 1,
         *       "lastNumber": "FA-2026-00001",
         *       "lastIssueDate": "2026-03-01",
         *       "lastHash": "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00"
         *     }
         */
        Series: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            id: string;
            /** @description How its numbers are written */
            pattern: string;
            /** @description The counter of its first number */
            start: number;
            /** @description How many numbers it has given */
            total: number;
            /** @description The last of them */
            lastNumber?: string;
            /**
             * @description The day of the last document: none is issued before it any more
             * @example 2026-11-29
             */
            lastIssueDate?: string & (unknown & unknown);
            /** @description SHA-256 of the last document and, by it, of all before */
            lastHash?: string;
        };
        /**
         * @example {
         *       "series": "FA",
         *       "verified": 1,
         *       "of": 1,
         *       "faults": [],
         *       "lastHash": "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00",
         *       "_links": {
         *         "self": {
         *           "href": "/series/FA/verification"
         *         },
         *         "first": {
         *           "href": "/series/FA/verification"
         *         }
         *       }
         *     }
         */
        SeriesVerification: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            series: string;
            /** @description Numbers that were read, from the first one, by this page and those before */
            verified: number;
            /** @description Numbers that the series has given */
            of: number;
            /** @description Of this page; empty when all of it is as it was written */
            faults: {
                /** @description The number, or the series and the year */
                at: string;
                /** @description The bill that bears it */
                bill?: string;
                /** @description What is not as it was written */
                fault: string;
            }[];
            /** @description SHA-256 of the last document that was read */
            lastHash?: string;
            /** @description Follow `next` to read on; where there is none, all was read */
            _links: {
                /** @description This page */
                self: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The first page */
                first: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The next page */
                next?: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
            };
        };
        /**
         * @example {
         *       "id": "F-1",
         *       "nomClient": "Abir",
         *       "montant": 1234.5,
         *       "customerID": "1",
         *       "date": "2026-03-01T09:30:00.000Z",
         *       "key": "1",
         *       "time": "2026-03-01T09:30:00.000Z"
         *     }
         */
        Facture: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            id: string;
            /** @description Name of the client */
            nomClient: string;
            /**
             * @description Amount in euros, at most two decimals; below 0 for a credit
             * @example -12.5
             */
            montant: number;
            /**
             * Format: date-time
             * @description The date that its producer gave, or else the Kafka timestamp; RFC 3339 in UTC
             */
            date: string;
            /**
             * @description Id of a customer; when given, it is the Kafka key
             * @example 1
             */
            customerID?: string;
            /** @description The customer by whom windows count it: the Kafka key, where the record has one */
            key: string;
            /**
             * Format: date-time
             * @description The Kafka timestamp: the time that windows count it in; RFC 3339 in UTC
             */
            time: string;
            /** @description Number of the bill that it is the message of */
            number?: string;
            /** @description Hash of that bill, which ties it to the one before it in its series */
            hash?: string;
            /**
             * @description Kind of that bill
             * @enum {string}
             */
            kind?: "invoice" | "creditNote";
        };
        /**
         * @example {
         *       "key": "Abir",
         *       "start": "2026-03-01T09:30:00.000Z",
         *       "end": "2026-03-01T09:30:05.000Z",
         *       "count": 3,
         *       "sum": 2469,
         *       "min": 12.5,
         *       "max": 1234.5,
         *       "final": true
         *     }
         */
        Window: {
            /** @description The customer; null is the total over customers */
            key: string | null;
            /**
             * Format: date-time
             * @description Start of the window, inclusive; RFC 3339 in UTC
             */
            start: string;
            /**
             * Format: date-time
             * @description End of the window, exclusive; RFC 3339 in UTC
             */
            end: string;
            /** @description Number of factures */
            count: number;
            /** @description Sum of their amounts in euros */
            sum: number;
            /** @description Smallest amount in euros */
            min: number;
            /** @description Largest amount in euros */
            max: number;
            /** @description Whether it is closed: no record can change it any more */
            final: boolean;
        };
        /**
         * @example {
         *       "consumed": 10,
         *       "counted": 7,
         *       "late": 1,
         *       "duplicate": 1,
         *       "quarantined": 1,
         *       "conflicts": 0,
         *       "lag": 0,
         *       "freshness": 240,
         *       "totals": {
         *         "count": 7,
         *         "sum": 8641.5
         *       }
         *     }
         */
        AnalyticsSummary: {
            /** @description Records read; the sum of the four below */
            consumed: number;
            /** @description Factures counted in windows */
            counted: number;
            /** @description Factures that arrived after their window had closed */
            late: number;
            /** @description Records whose facture id was counted before */
            duplicate: number;
            /** @description Records that are not valid factures */
            quarantined: number;
            /** @description Records whose facture id the database holds with other content, see /analytics/conflicts. Those in the same window are also counted as duplicates */
            conflicts: number;
            /** @description Records on the topic and not yet folded; null when the brokers do not answer */
            lag: number | null;
            /** @description Milliseconds since the newest commit; null before the first */
            freshness: number | null;
            /** @description Totals of everything counted */
            totals: {
                /** @description Number of factures */
                count: number;
                /** @description Sum of their amounts in euros */
                sum: number;
            };
        };
        /**
         * @example {
         *       "partition": 0,
         *       "offset": 41,
         *       "id": "F-1",
         *       "key": "Abir",
         *       "montant": 1234.5,
         *       "time": "2026-03-01T09:30:02.000Z",
         *       "start": "2026-03-01T09:30:00.000Z",
         *       "end": "2026-03-01T09:30:05.000Z",
         *       "streamTime": "2026-03-01T09:31:40.000Z"
         *     }
         */
        LateFacture: {
            /** @description Partition of the topic */
            partition: number;
            /** @description Offset in the partition */
            offset: number;
            /** @description Id of the facture, which the FACTURATION database holds */
            id: string;
            /** @description The customer */
            key: string;
            /** @description Amount in euros */
            montant: number;
            /**
             * Format: date-time
             * @description The Kafka timestamp; RFC 3339 in UTC
             */
            time: string;
            /**
             * Format: date-time
             * @description Start of the window that would have counted it; RFC 3339 in UTC
             */
            start: string;
            /**
             * Format: date-time
             * @description End of that window; RFC 3339 in UTC
             */
            end: string;
            /**
             * Format: date-time
             * @description Stream time of its partition when it arrived; RFC 3339 in UTC
             */
            streamTime: string;
        };
        /**
         * @example {
         *       "partition": 0,
         *       "offset": 43,
         *       "id": "F-1",
         *       "time": "2026-03-01T09:30:02.000Z",
         *       "kept": {
         *         "nomClient": "Abir",
         *         "montant": 1,
         *         "date": "2026-03-01T09:30:02.000Z"
         *       },
         *       "refused": {
         *         "nomClient": "Abir",
         *         "montant": 999,
         *         "date": "2026-03-01T09:30:02.000Z"
         *       }
         *     }
         */
        Conflict: {
            /** @description Partition of the topic */
            partition: number;
            /** @description Offset in the partition */
            offset: number;
            /** @description Id of the facture */
            id: string;
            /**
             * Format: date-time
             * @description The Kafka timestamp; RFC 3339 in UTC
             */
            time: string;
            /** @description The content that came first, which the database holds */
            kept: {
                /** @description Name of the client */
                nomClient: string;
                /** @description Amount in euros */
                montant: number;
                /** @description Id of a customer */
                customerID?: string;
                /**
                 * Format: date-time
                 * @description The date that its producer gave, or else the Kafka timestamp; RFC 3339 in UTC
                 */
                date: string;
                /** @description Number of the bill that it is the message of */
                number?: string;
                /** @description Hash of that bill, which ties it to the one before it in its series */
                hash?: string;
                /**
                 * @description Kind of that bill
                 * @enum {string}
                 */
                kind?: "invoice" | "creditNote";
            };
            /** @description The content of this record */
            refused: {
                /** @description Name of the client */
                nomClient: string;
                /** @description Amount in euros */
                montant: number;
                /** @description Id of a customer */
                customerID?: string;
                /**
                 * Format: date-time
                 * @description The date that its producer gave, or else the Kafka timestamp; RFC 3339 in UTC
                 */
                date: string;
                /** @description Number of the bill that it is the message of */
                number?: string;
                /** @description Hash of that bill, which ties it to the one before it in its series */
                hash?: string;
                /**
                 * @description Kind of that bill
                 * @enum {string}
                 */
                kind?: "invoice" | "creditNote";
            };
        };
        /**
         * @example {
         *       "partition": 0,
         *       "offset": 42,
         *       "reason": "malformed-json",
         *       "time": "2026-03-01T09:30:02.000Z",
         *       "key": "QWJpcg==",
         *       "value": "e30=",
         *       "bytes": 2,
         *       "redriven": null,
         *       "redrive": {
         *         "outcome": "unreadable",
         *         "reason": "schema: nomClient"
         *       }
         *     }
         */
        QuarantinedRecord: {
            /** @description Partition of the topic */
            partition: number;
            /** @description Offset in the partition */
            offset: number;
            /** @description Why it was quarantined; starts with a stable word */
            reason: string;
            /** @description The Kafka timestamp; null when it is not a valid time */
            time: string | null;
            /** @description Base64, at most 4096 characters */
            key: string | null;
            /** @description Base64, at most 4096 characters */
            value: string | null;
            /** @description Length of the whole value in bytes */
            bytes: number;
            /** @description When it was last sent again; null when it never was */
            redriven: string | null;
            /** @description What the command `redrive` would make of it now */
            redrive: {
                /**
                 * @description unreadable: quarantined again; late: stored and listed, but its window is closed; in-time: counted; the others are not sent: it was sent before, too large to have been kept whole, or of an epoch before the live one
                 * @enum {string}
                 */
                outcome: "unreadable" | "late" | "in-time" | "sent-before" | "cut" | "earlier-epoch";
                /** @description Why it is still unreadable; null when it is not */
                reason: string | null;
            };
        };
        /**
         * @example {
         *       "epoch": 1,
         *       "partition": 0,
         *       "lastOffset": 9,
         *       "streamTime": "2026-03-01T09:31:40.000Z",
         *       "lag": 0,
         *       "consumed": 10,
         *       "counted": 7,
         *       "late": 1,
         *       "duplicate": 1,
         *       "quarantined": 1,
         *       "conflicts": 0,
         *       "freshness": 240
         *     }
         */
        AnalyticsPartition: {
            /** @description Number of the epoch that folds the topic */
            epoch: number;
            /** @description Partition of the topic */
            partition: number;
            /** @description Offset of the last record folded; null before the first */
            lastOffset: number | null;
            /** @description Largest record time; null before the first */
            streamTime: string | null;
            /** @description Records on the topic and not yet folded; null when the brokers do not answer */
            lag: number | null;
            /** @description Records read; the sum of the four below */
            consumed: number;
            /** @description Factures counted in windows */
            counted: number;
            /** @description Factures that arrived after their window had closed */
            late: number;
            /** @description Records whose facture id was counted before */
            duplicate: number;
            /** @description Records that are not valid factures */
            quarantined: number;
            /** @description Records whose facture id the database holds with other content, see /analytics/conflicts. Those in the same window are also counted as duplicates; null for an epoch that readers do not follow */
            conflicts: number | null;
            /** @description Milliseconds since the newest commit; null before the first */
            freshness: number | null;
        };
        /**
         * @example {
         *       "id": "1",
         *       "scope": "customer",
         *       "size": "1m",
         *       "measure": "sum",
         *       "threshold": 10000,
         *       "createdAt": "2026-03-01T09:30:00.000Z"
         *     }
         */
        Rule: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            id: string;
            /**
             * @description customer: each customer by itself, in each partition that has its records; total: all customers together
             * @enum {string}
             */
            scope: "customer" | "total";
            /** @description With scope customer: the one customer that the rule is for; when missing, every customer */
            key?: string;
            /**
             * @description Length of the windows
             * @enum {string}
             */
            size: "5s" | "1m" | "1h" | "1d";
            /**
             * @description What is compared with the threshold
             * @enum {string}
             */
            measure: "count" | "sum";
            /** @description Number of factures for a count, euros for a sum */
            threshold: number;
            /**
             * Format: date-time
             * @description When it was created; RFC 3339 in UTC
             */
            createdAt: string;
        };
        /**
         * @example {
         *       "id": "0-41-1",
         *       "rule": "1",
         *       "key": "Abir",
         *       "size": "1m",
         *       "start": "2026-03-01T09:30:00.000Z",
         *       "end": "2026-03-01T09:31:00.000Z",
         *       "measure": "sum",
         *       "threshold": 10000,
         *       "value": 10240.5,
         *       "raisedAt": "2026-03-01T09:30:41.000Z"
         *     }
         */
        Alert: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            id: string;
            /**
             * @description Id of the rule that raised it
             * @example 1
             */
            rule: string;
            /** @description The customer; null is the total over customers */
            key: string | null;
            /**
             * @description Length of the windows
             * @enum {string}
             */
            size: "5s" | "1m" | "1h" | "1d";
            /**
             * Format: date-time
             * @description Start of the window; RFC 3339 in UTC
             */
            start: string;
            /**
             * Format: date-time
             * @description End of the window; RFC 3339 in UTC
             */
            end: string;
            /**
             * @description What is compared with the threshold
             * @enum {string}
             */
            measure: "count" | "sum";
            /** @description Threshold of the rule: a number of factures for a count, euros for a sum */
            threshold: number;
            /** @description The value that reached it: a number of factures for a count, euros for a sum */
            value: number;
            /**
             * Format: date-time
             * @description When the alert was raised; RFC 3339 in UTC
             */
            raisedAt: string;
        };
        /**
         * @example {
         *       "timeZone": "Europe/Paris",
         *       "days": [
         *         {
         *           "day": "2026-11-29",
         *           "start": "2026-11-28T23:00:00.000Z",
         *           "end": "2026-11-29T23:00:00.000Z",
         *           "bills": {
         *             "count": 1,
         *             "sum": 2400
         *           },
         *           "factures": {
         *             "count": 1,
         *             "sum": 2400
         *           },
         *           "windows": {
         *             "count": 1,
         *             "sum": 2400
         *           },
         *           "late": {
         *             "count": 0,
         *             "ids": []
         *           },
         *           "lateRepeats": {
         *             "count": 0,
         *             "ids": []
         *           },
         *           "waiting": {
         *             "count": 0,
         *             "ids": []
         *           },
         *           "unverifiable": {
         *             "count": 0,
         *             "ids": []
         *           },
         *           "foreign": {
         *             "count": 1,
         *             "sum": 12.5,
         *             "ids": [
         *               "F-1"
         *             ]
         *           },
         *           "faults": [],
         *           "difference": {
         *             "ids": 0,
         *             "sum": 0
         *           }
         *         }
         *       ],
         *       "difference": {
         *         "ids": 0,
         *         "sum": 0
         *       }
         *     }
         */
        Reconciliation: {
            /** @description The time zone of the days */
            timeZone: string;
            /** @description Each day that was asked for, the first one first */
            days: components["schemas"]["ReconciledDay"][];
            /** @description Of all days together; 0 where bills, factures and windows say the same */
            difference: components["schemas"]["ReconciliationDifference"];
        };
        ReconciledDay: {
            /**
             * @description A day
             * @example 2026-11-29
             */
            day: string & (unknown & unknown);
            /**
             * Format: date-time
             * @description When the day began in the time zone of windows; RFC 3339 in UTC
             */
            start: string;
            /**
             * Format: date-time
             * @description When it ended; RFC 3339 in UTC
             */
            end: string;
            /** @description Bills and credit notes that became final on the day */
            bills: components["schemas"]["ReconciledSide"];
            /** @description Factures of these bills in the FACTURATION database */
            factures: components["schemas"]["ReconciledSide"];
            /** @description What windows hold of these bills, without what is foreign */
            windows: components["schemas"]["ReconciledSide"];
            /** @description Bills that came after their window had closed: counted as late, and not lost */
            late: components["schemas"]["NamedBills"];
            /** @description Sendings that came late of bills that had come before: one bill each, and no difference */
            lateRepeats: components["schemas"]["NamedBills"];
            /** @description Bills of the last 5 minutes that have not arrived everywhere yet */
            waiting: components["schemas"]["NamedBills"];
            /** @description Bills whose windows of 5 s are kept no longer: they are not compared with windows */
            unverifiable: components["schemas"]["NamedBills"];
            /** @description Other factures in the same windows of the same customers, which were taken off */
            foreign: {
                /** @description How many */
                count: number;
                /**
                 * @description Their sum with VAT in euros; credit notes are below 0
                 * @example -12.5
                 */
                sum: number;
                /** @description The first 20 of the ids, in their order; the count is of all */
                ids: string[];
            };
            /** @description By kind */
            faults: components["schemas"]["ReconciliationFault"][];
            difference: components["schemas"]["ReconciliationDifference"];
        };
        ReconciledSide: {
            /** @description How many */
            count: number;
            /**
             * @description Their sum with VAT in euros; credit notes are below 0
             * @example -12.5
             */
            sum: number;
        };
        NamedBills: {
            /** @description How many */
            count: number;
            /** @description The first 20 of the ids, in their order; the count is of all */
            ids: string[];
        };
        /** @description factureMissing: the database has no facture of the bill; windowMissing: no window has counted it, nor is it late; otherAmount, otherTime, otherCustomer: its facture says another than the bill; countedTwice: it was sent with two times, and counted for both; conflict: a record with another content came under its id, and was not counted; unknownBill: a facture tells of a bill that did not become final then; windowDiffers: windows of its customer hold more or less than all factures account for; topicMissing: the topic has no record of it, which npm run reconcile alone looks for */
        ReconciliationFault: {
            /**
             * @description What is wrong
             * @enum {string}
             */
            kind: "factureMissing" | "windowMissing" | "otherAmount" | "otherTime" | "otherCustomer" | "countedTwice" | "conflict" | "unknownBill" | "windowDiffers" | "topicMissing";
            /** @description How many bills */
            count: number;
            /** @description The first 20 of the ids, in their order; the count is of all */
            ids: string[];
        };
        ReconciliationDifference: {
            /** @description Bills with any fault */
            ids: number;
            /**
             * @description How much they are off in euros, each taken without its sign
             * @example -12.5
             */
            sum: number;
        };
        /**
         * @example {
         *       "_embedded": {
         *         "audit": [
         *           {
         *             "resource": "customers/1",
         *             "version": "01980a3c-5f00-7000-8000-000000000001",
         *             "before": "01980a3c-5f00-7000-8000-000000000000",
         *             "act": "change",
         *             "principal": "user:abir",
         *             "correlationId": "4f1c2a9e",
         *             "time": "2026-03-01T09:30:00.000Z",
         *             "patch": {
         *               "address": {
         *                 "city": "Lyon"
         *               }
         *             }
         *           }
         *         ]
         *       },
         *       "_links": {
         *         "self": {
         *           "href": "/audit?size=1"
         *         },
         *         "first": {
         *           "href": "/audit?size=1"
         *         },
         *         "next": {
         *           "href": "/audit?size=1&cursor=eyJpZCI6IjEifQ"
         *         }
         *       },
         *       "page": {
         *         "size": 1
         *       }
         *     }
         */
        AuditPage: {
            /** @description The records */
            _embedded: {
                audit: components["schemas"]["AuditEntry"][];
            };
            /** @description Follow `next` to read on */
            _links: {
                /** @description This page */
                self: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The first page */
                first: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
                /** @description The next page; absent on the last */
                next?: {
                    /** @description Path and query, from the root of the host */
                    href: string;
                };
            };
            /** @description The page */
            page: {
                /** @description Number of records asked for */
                size: number;
                /** @description Number of records in the whole collection, where it is known */
                totalElements?: number;
            };
        };
        /**
         * @example {
         *       "resource": "customers/1",
         *       "version": "01980a3c-5f00-7000-8000-000000000001",
         *       "before": "01980a3c-5f00-7000-8000-000000000000",
         *       "act": "change",
         *       "principal": "user:abir",
         *       "correlationId": "4f1c2a9e",
         *       "time": "2026-03-01T09:30:00.000Z",
         *       "patch": {
         *         "address": {
         *           "city": "Lyon"
         *         }
         *       }
         *     }
         */
        AuditEntry: {
            /** @description What was changed, by its path, as bills/7 */
            resource: string;
            /** @description The version that the change made: the ETag of that moment */
            version: string;
            /** @description The version that the change met; absent where it made the resource, or began the trail */
            before?: string;
            /** @description What was done, as create, change, delete, finalize, pay */
            act: string;
            /** @description Who asked for it: a person, a key, or system:… where the system itself did it */
            principal: string;
            /** @description Correlation id of the request */
            correlationId: string;
            /**
             * Format: date-time
             * @description When; RFC 3339 in UTC
             */
            time: string;
            /** @description The change as a merge patch (RFC 7396), null where the resource was deleted. Of a draft it is one of its row: amounts and prices in cents, rates and percentages in hundredths of a percent */
            patch?: {
                [key: string]: unknown;
            } | null;
            /** @description What else is kept of the change, as number and hash of a bill; amounts in cents */
            details?: {
                [key: string]: unknown;
            };
        };
        /**
         * @example {
         *       "status": "UP",
         *       "dependencies": {
         *         "database": "UP",
         *         "brokers": "UP"
         *       },
         *       "standstills": []
         *     }
         */
        SystemHealth: {
            /**
             * @description DEGRADED: records can be read and changed, but the brokers do not answer, or a partition does not move
             * @enum {string}
             */
            status: "UP" | "DEGRADED" | "DOWN";
            /** @description What the services depend on */
            dependencies: {
                /**
                 * @description Whether DynamoDB answers
                 * @enum {string}
                 */
                database: "UP" | "DOWN";
                /**
                 * @description Whether Kafka answers
                 * @enum {string}
                 */
                brokers: "UP" | "DOWN";
            };
            /** @description Partitions that have not moved for 30 s although they hold more records */
            standstills: components["schemas"]["Standstill"][];
        };
        /**
         * @example {
         *       "topic": "FACTURATION",
         *       "partition": 2,
         *       "offset": 4711,
         *       "group": "facturation-local-factures",
         *       "since": "2026-03-01T09:30:00.000Z",
         *       "reason": "the broker finds its log damaged"
         *     }
         */
        Standstill: {
            /** @description Name of the topic */
            topic: string;
            /** @description Partition of the topic */
            partition: number;
            /** @description Offset of the first record that was not applied */
            offset: number;
            /** @description The consumer group that does not move */
            group: string;
            /**
             * Format: date-time
             * @description When the partition stopped; RFC 3339 in UTC
             */
            since: string;
            /** @description Why it stopped, as the event source reports it */
            reason: string;
        };
        /**
         * @example {
         *       "applications": [
         *         {
         *           "name": "CUSTOMERS-SERVICE",
         *           "description": "Customers: who factures and bills are for",
         *           "status": "live",
         *           "instances": [
         *             {
         *               "id": "01980a3c-5f00-7000-8000-000000000000",
         *               "function": "facturation-prod-listCustomers",
         *               "version": "0.1.0",
         *               "started": "2026-03-01T09:30:00.000Z",
         *               "lastSeen": "2026-03-01T09:41:00.000Z"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        Registry: {
            /** @description Every service of this contract */
            applications: components["schemas"]["RegisteredApplication"][];
        };
        /**
         * @example {
         *       "name": "CUSTOMERS-SERVICE",
         *       "description": "Customers: who factures and bills are for",
         *       "status": "live",
         *       "instances": [
         *         {
         *           "id": "01980a3c-5f00-7000-8000-000000000000",
         *           "function": "facturation-prod-listCustomers",
         *           "version": "0.1.0",
         *           "started": "2026-03-01T09:30:00.000Z",
         *           "lastSeen": "2026-03-01T09:41:00.000Z"
         *         }
         *       ]
         *     }
         */
        RegisteredApplication: {
            /** @description Name of the service */
            name: string;
            /** @description What the service is for */
            description: string;
            /**
             * @description idle: no environment serves it; the next request starts one
             * @enum {string}
             */
            status: "live" | "idle";
            /** @description The most recently started first */
            instances: components["schemas"]["RegisteredInstance"][];
        };
        /**
         * @example {
         *       "id": "01980a3c-5f00-7000-8000-000000000000",
         *       "function": "facturation-prod-listCustomers",
         *       "version": "0.1.0",
         *       "started": "2026-03-01T09:30:00.000Z",
         *       "lastSeen": "2026-03-01T09:41:00.000Z"
         *     }
         */
        RegisteredInstance: {
            /** @description Id of the execution environment */
            id: string;
            /** @description The Lambda function it runs */
            function: string;
            /** @description Version of the system */
            version: string;
            /**
             * Format: date-time
             * @description When it handled its first event; RFC 3339 in UTC
             */
            started: string;
            /**
             * Format: date-time
             * @description When it last renewed its registration, to the minute; RFC 3339 in UTC
             */
            lastSeen: string;
        };
        /**
         * @example {
         *       "id": "01980a3c-5f00-7000-8000-000000000000",
         *       "name": "Import of orders",
         *       "scopes": [
         *         "customers:read",
         *         "bills:write"
         *       ],
         *       "createdAt": "2026-03-01T09:30:00.000Z",
         *       "createdBy": "user:abir",
         *       "lastUsedAt": "2026-03-01T09:41:00.000Z"
         *     }
         */
        ApiKey: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            id: string;
            /** @description What the key is for */
            name: string;
            /** @description Scopes it grants, e.g. customers:read; its creator must have them */
            scopes: string[];
            /**
             * Format: date-time
             * @description When it was created; RFC 3339 in UTC
             */
            createdAt: string;
            /** @description Principal who created it */
            createdBy: string;
            /**
             * Format: date-time
             * @description When it was last used, to the minute; absent before its first use; RFC 3339 in UTC
             */
            lastUsedAt?: string;
        };
        /**
         * @example {
         *       "id": "01980a3c-5f00-7000-8000-000000000000",
         *       "name": "Import of orders",
         *       "scopes": [
         *         "customers:read",
         *         "bills:write"
         *       ],
         *       "createdAt": "2026-03-01T09:30:00.000Z",
         *       "createdBy": "user:abir",
         *       "key": "fk_<id>_<secret>"
         *     }
         */
        CreatedApiKey: {
            /**
             * @description Id: 1 to 64 letters, digits, _ or -
             * @example 1
             */
            id: string;
            /** @description What the key is for */
            name: string;
            /** @description Scopes it grants, e.g. customers:read; its creator must have them */
            scopes: string[];
            /**
             * Format: date-time
             * @description When it was created; RFC 3339 in UTC
             */
            createdAt: string;
            /** @description Principal who created it */
            createdBy: string;
            /**
             * Format: date-time
             * @description When it was last used, to the minute; absent before its first use; RFC 3339 in UTC
             */
            lastUsedAt?: string;
            /** @description The key itself, shown only this once; absent when the request is repeated under its Idempotency-Key */
            key?: string;
        };
        /**
         * @example {
         *       "revoked": [
         *         {
         *           "id": "01980a3c-5f00-7000-8000-000000000000",
         *           "name": "Import of orders",
         *           "scopes": [
         *             "customers:read",
         *             "bills:write"
         *           ],
         *           "createdAt": "2026-03-01T09:30:00.000Z",
         *           "createdBy": "user:abir"
         *         }
         *       ]
         *     }
         */
        RevokedApiKeys: {
            /** @description The key, then the keys created with it */
            revoked: components["schemas"]["ApiKey"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listCustomers: {
        parameters: {
            query?: {
                /** @description Number of records on a page */
                size?: number;
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
                /** @description Order; by id when missing */
                sort?: "name" | "name,asc" | "name,desc" | "email" | "email,asc" | "email,desc";
                /** @description Only those whose name begins with this, whatever the case and the accents; in an order of its own */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["CustomerPage"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCustomer"];
            };
        };
        responses: {
            /** @description The customer */
            201: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    /** @description URL of the created record */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of versions that the client has; the answer is 304 when one of them is current */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description The client has this version */
            304: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description `*`, or tags of versions that may be changed: 412 when it is none of them */
                "If-Match"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerBody"];
            };
        };
        responses: {
            /** @description The customer */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description `*`, or tags of versions that may be changed: 412 when it is none of them */
                "If-Match"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description `*`, or tags of versions that may be changed: 412 when it is none of them */
                "If-Match"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerChange"];
            };
        };
        responses: {
            /** @description The customer */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description Number of records on a page */
                size?: number;
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
                /** @description Order; by id when missing */
                sort?: "name" | "name,asc" | "name,desc" | "price" | "price,asc" | "price,desc";
                /** @description A batch; not together with sort, cursor or search */
                id?: string[];
                /** @description Only those whose name or reference begins with this, whatever the case and the accents; in an order of its own */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["ProductPage"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProduct"];
            };
        };
        responses: {
            /** @description The product */
            201: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    /** @description URL of the created record */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of versions that the client has; the answer is 304 when one of them is current */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The client has this version */
            304: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description `*`, or tags of versions that may be changed: 412 when it is none of them */
                "If-Match"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductBody"];
            };
        };
        responses: {
            /** @description The product */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description `*`, or tags of versions that may be changed: 412 when it is none of them */
                "If-Match"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description `*`, or tags of versions that may be changed: 412 when it is none of them */
                "If-Match"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductChange"];
            };
        };
        responses: {
            /** @description The product */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStockMovements: {
        parameters: {
            query?: {
                /** @description Number of records on a page */
                size?: number;
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["StockMovementPage"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveProductStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStockMovement"];
            };
        };
        responses: {
            /** @description The movement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockMovement"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSeller: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of versions that the client has; the answer is 304 when one of them is current */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The seller */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seller"];
                };
            };
            /** @description The client has this version */
            304: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSeller: {
        parameters: {
            query?: never;
            header?: {
                /** @description `*`, or tags of versions that may be changed: 412 when it is none of them */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SellerBody"];
            };
        };
        responses: {
            /** @description The seller, replaced */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seller"];
                };
            };
            /** @description The seller, set for the first time */
            201: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seller"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBills: {
        parameters: {
            query?: {
                /** @description Number of records on a page */
                size?: number;
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
                /** @description Drafts alone, or final bills */
                status?: "draft" | "final";
                /** @description Invoices alone, or credit notes */
                kind?: "invoice" | "creditNote";
                /** @description Only final bills whose payment stands so, by issue date */
                settlement?: "open" | "partlyPaid" | "paid" | "credited" | "toRefund";
                /** @description Only final bills that are overdue, or that are not, by issue date */
                overdue?: "true" | "false";
                /** @description Only bills of this customer */
                customerID?: string;
                /** @description Only the final bill with this number */
                number?: string;
                /** @description Only bills issued on this day or later; of drafts, those made then or later, in UTC */
                from?: string & (unknown & unknown);
                /** @description Only bills issued on this day or earlier; of drafts, those made until then */
                to?: string & (unknown & unknown);
                /** @description Only bills that became final at or after, by that time; not those that an earlier version made final */
                finalizedFrom?: string;
                /** @description Only bills that became final before, by that time */
                finalizedTo?: string;
                /** @description By creation when missing; by issue date with `settlement` or `overdue`, which `created` does not go with; by the time they became final with `finalizedFrom` or `finalizedTo`, which no other order goes with. `issueDate` and `finalizedAt` list final bills alone; - reads from the end */
                sort?: "created" | "-created" | "issueDate" | "-issueDate" | "finalizedAt" | "-finalizedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["BillPage"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBill: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBill"];
            };
        };
        responses: {
            /** @description The bill */
            201: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    /** @description URL of the created record */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bill"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    summarizeBills: {
        parameters: {
            query?: {
                /** @description The first month; when missing, the last is the twelfth */
                from?: string;
                /** @description The last month; when missing, the twelfth, or this one without a first */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sums over all final bills */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillSummary"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewBill: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBill"];
            };
        };
        responses: {
            /** @description The bill as it would be made now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillPreview"];
                    "application/pdf": string;
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBill: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of versions that the client has; the answer is 304 when one of them is current */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bill */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bill"];
                };
            };
            /** @description The client has this version */
            304: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBill: {
        parameters: {
            query?: never;
            header: {
                /** @description `*`, or tags of versions that may be changed: 412 when it is none of them */
                "If-Match": string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeBill: {
        parameters: {
            query?: never;
            header: {
                /** @description `*`, or tags of versions that may be changed: 412 when it is none of them */
                "If-Match": string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillChange"];
            };
        };
        responses: {
            /** @description The bill */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bill"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copyBill: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new bill */
            201: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    /** @description URL of the created record */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bill"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFullBill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bill; null stands for what was deleted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullBill"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finalizeBills: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Finalizations"];
            };
        };
        responses: {
            /** @description What became of each, in the order given */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinalizationResults"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finalizeBill: {
        parameters: {
            query?: never;
            header?: {
                /** @description `*`, or tags of versions that may be changed: 412 when it is none of them */
                "If-Match"?: string;
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Finalization"];
            };
        };
        responses: {
            /** @description The final bill */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bill"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBillPdf: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of versions that the client has; the answer is 304 when one of them is current */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF, under its number as its name */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The client has this version */
            304: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBillXml: {
        parameters: {
            query?: {
                /** @description CII (UN/CEFACT Cross Industry Invoice), or UBL (OASIS Universal Business Language) */
                syntax?: "cii" | "ubl";
            };
            header?: {
                /** @description ETags of versions that the client has; the answer is 304 when one of them is current */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The XML, under the number as its name */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description The client has this version */
            304: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCreditNotes: {
        parameters: {
            query?: {
                /** @description Number of records on a page */
                size?: number;
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; empty for a draft and for a credit note */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["CreditNotePage"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCreditNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCreditNote"];
            };
        };
        responses: {
            /** @description The credit note */
            201: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    /** @description URL of the created record */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bill"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctBill: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description Both drafts */
            201: {
                headers: {
                    /** @description URL of the created record */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Corrected"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayments: {
        parameters: {
            query?: {
                /** @description Number of records on a page */
                size?: number;
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["PaymentPage"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPayment"];
            };
        };
        responses: {
            /** @description The payment */
            201: {
                headers: {
                    /** @description URL of the created record */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
                /** @description Id: 1 to 64 letters, digits, _ or - */
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reversePayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
                /** @description Id: 1 to 64 letters, digits, _ or - */
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPaymentReversal"];
            };
        };
        responses: {
            /** @description The payment, reversed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSeries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["SeriesPage"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of versions that the client has; the answer is 304 when one of them is current */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The series */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
            /** @description The client has this version */
            304: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description `*`, or tags of versions that may be changed: 412 when it is none of them */
                "If-Match"?: string;
            };
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesBody"];
            };
        };
        responses: {
            /** @description The series, set */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
            /** @description The series, set for the first time */
            201: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifySeries: {
        parameters: {
            query?: {
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is wrong, and how far it was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["SeriesVerification"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportFec: {
        parameters: {
            query?: {
                /** @description A year that ends on 31 December; this one when nothing is said */
                year?: string;
                /** @description The first day of another financial year */
                from?: string & (unknown & unknown);
                /** @description The day on which it closes */
                to?: string & (unknown & unknown);
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, named by the SIREN and the last day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/tab-separated-values; charset=utf-8": string;
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishFacture: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Name of the topic; FACTURATION is the only one */
                topic: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFacture"];
            };
        };
        responses: {
            /** @description The facture is on the topic; the database will have it soon */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Facture"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFactures: {
        parameters: {
            query?: {
                /** @description Number of records on a page */
                size?: number;
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
                /** @description A batch; not together with anything else */
                id?: string[];
                /** @description Only factures of the client with this name */
                nomClient?: string;
                /** @description Only factures that windows count for this customer */
                key?: string;
                /** @description Only factures that tell of bills: their ids are B- and that of the bill; not with nomClient */
                ofBills?: "true";
                /** @description Only factures with a time at or after */
                from?: string;
                /** @description Only factures with a time before */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        /** @description The records */
                        _embedded: {
                            factures: components["schemas"]["Facture"][];
                        };
                        /** @description Follow `next` to read on */
                        _links: {
                            /** @description This page */
                            self: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The first page */
                            first: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The next page; absent on the last */
                            next?: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                        };
                        /** @description The page */
                        page: {
                            /** @description Number of records asked for */
                            size: number;
                            /** @description Number of records in the whole collection, where it is known */
                            totalElements?: number;
                        };
                    };
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFacture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The facture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Facture"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamAnalytics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One event; send its id as Last-Event-ID to get the next one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": {
                        /** @description Send it as Last-Event-ID to get what comes after this event */
                        id: string;
                        /** @description Kind of the event; message where the stream names none */
                        event?: string;
                        /** @description Milliseconds to wait before the next request */
                        retry?: number;
                        /** @description JSON */
                        data: string;
                    };
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWindows: {
        parameters: {
            query?: {
                /** @description Length of the windows */
                size?: "5s" | "1m" | "1h" | "1d";
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
                /** @description A customer; when missing, the total over customers */
                key?: string;
                /** @description Only windows that start at or after */
                from?: string;
                /** @description Only windows that start before */
                to?: string;
                /** @description Number of rows on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        /** @description The records */
                        _embedded: {
                            windows: components["schemas"]["Window"][];
                        };
                        /** @description Follow `next` to read on */
                        _links: {
                            /** @description This page */
                            self: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The first page */
                            first: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The next page; absent on the last */
                            next?: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                        };
                        /** @description The page */
                        page: {
                            /** @description Number of records asked for */
                            size: number;
                            /** @description Number of records in the whole collection, where it is known */
                            totalElements?: number;
                        };
                    };
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTop: {
        parameters: {
            query?: {
                /** @description Length of the window */
                size?: "5s" | "1m" | "1h" | "1d";
                /** @description A time in the window; when missing, the current window */
                at?: string;
                /** @description What the customers are ordered by */
                by?: "sum" | "count";
                /** @description Maximum number of customers */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The windows of these customers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Largest first */
                        windows: components["schemas"]["Window"][];
                    };
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The summary */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsSummary"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLate: {
        parameters: {
            query?: {
                /** @description Number of records on a page */
                size?: number;
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
                /** @description Only factures of this customer */
                key?: string;
                /** @description Only factures with a time at or after */
                from?: string;
                /** @description Only factures with a time before */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        /** @description The records */
                        _embedded: {
                            late: components["schemas"]["LateFacture"][];
                        };
                        /** @description Follow `next` to read on */
                        _links: {
                            /** @description This page */
                            self: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The first page */
                            first: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The next page; absent on the last */
                            next?: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                        };
                        /** @description The page */
                        page: {
                            /** @description Number of records asked for */
                            size: number;
                            /** @description Number of records in the whole collection, where it is known */
                            totalElements?: number;
                        };
                    };
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConflicts: {
        parameters: {
            query?: {
                /** @description Number of records on a page */
                size?: number;
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        /** @description The records */
                        _embedded: {
                            conflicts: components["schemas"]["Conflict"][];
                        };
                        /** @description Follow `next` to read on */
                        _links: {
                            /** @description This page */
                            self: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The first page */
                            first: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The next page; absent on the last */
                            next?: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                        };
                        /** @description The page */
                        page: {
                            /** @description Number of records asked for */
                            size: number;
                            /** @description Number of records in the whole collection, where it is known */
                            totalElements?: number;
                        };
                    };
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listQuarantine: {
        parameters: {
            query?: {
                /** @description Number of records on a page */
                size?: number;
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
                /** @description Only records with a time at or after */
                from?: string;
                /** @description Only records with a time before */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        /** @description The records */
                        _embedded: {
                            quarantine: components["schemas"]["QuarantinedRecord"][];
                        };
                        /** @description Follow `next` to read on */
                        _links: {
                            /** @description This page */
                            self: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The first page */
                            first: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The next page; absent on the last */
                            next?: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                        };
                        /** @description The page */
                        page: {
                            /** @description Number of records asked for */
                            size: number;
                            /** @description Number of records in the whole collection, where it is known */
                            totalElements?: number;
                        };
                    };
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPartitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All partitions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In the order of their numbers */
                        partitions: components["schemas"]["AnalyticsPartition"][];
                    };
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRules: {
        parameters: {
            query?: {
                /** @description Number of records on a page */
                size?: number;
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        /** @description The records */
                        _embedded: {
                            rules: components["schemas"]["Rule"][];
                        };
                        /** @description Follow `next` to read on */
                        _links: {
                            /** @description This page */
                            self: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The first page */
                            first: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The next page; absent on the last */
                            next?: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                        };
                        /** @description The page */
                        page: {
                            /** @description Number of records asked for */
                            size: number;
                            /** @description Number of records in the whole collection, where it is known */
                            totalElements?: number;
                        };
                    };
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRule"];
            };
        };
        responses: {
            /** @description The rule */
            201: {
                headers: {
                    /** @description URL of the created record */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                /** @description Number of records on a page */
                size?: number;
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
                /** @description Only alerts raised by this rule */
                rule?: string;
                /** @description Only alerts of windows that start at or after */
                from?: string;
                /** @description Only alerts of windows that start before */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        /** @description The records */
                        _embedded: {
                            alerts: components["schemas"]["Alert"][];
                        };
                        /** @description Follow `next` to read on */
                        _links: {
                            /** @description This page */
                            self: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The first page */
                            first: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The next page; absent on the last */
                            next?: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                        };
                        /** @description The page */
                        page: {
                            /** @description Number of records asked for */
                            size: number;
                            /** @description Number of records in the whole collection, where it is known */
                            totalElements?: number;
                        };
                    };
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReconciliation: {
        parameters: {
            query?: {
                /** @description The first day; the last one when missing */
                from?: string & (unknown & unknown);
                /** @description The last day; when missing, the first one, or today without a first */
                to?: string & (unknown & unknown);
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description Number of records on a page */
                size?: number;
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
                /** @description Every change of this resource, with what was changed, from the first to the last */
                resource?: string;
                /** @description Only changes made then or later */
                from?: string;
                /** @description Only changes made before */
                to?: string;
                /** @description Only changes that this principal asked for */
                principal?: string;
                /** @description Only changes of this kind, as finalize */
                act?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPage: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of versions that the client has; the answer is 304 when one of them is current */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The client has this version */
            304: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The page is at `Location`, the same address with a slash at its end */
            307: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of versions that the client has; the answer is 304 when one of them is current */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The client has this version */
            304: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAsset: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of versions that the client has; the answer is 304 when one of them is current */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Name of the file, as the page names it */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/javascript": string;
                    "text/css": string;
                    "image/svg+xml": string;
                };
            };
            /** @description The client has this version */
            304: {
                headers: {
                    /** @description Strong tag of this version, for If-Match and If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of versions that the client has; the answer is 304 when one of them is current */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    /** @description Weak tag of this version, for If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Version of OpenAPI */
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The client has this version */
            304: {
                headers: {
                    /** @description Weak tag of this version, for If-None-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests are served */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemHealth"];
                };
            };
            /** @description The database does not answer, so nothing works */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemHealth"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegistry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All services */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registry"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description Number of records on a page */
                size?: number;
                /** @description Always 0, for clients of the original: follow _links.next */
                page?: "0";
                /** @description Taken from _links.next; valid only for the same query */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": {
                        /** @description The records */
                        _embedded: {
                            apiKeys: components["schemas"]["ApiKey"][];
                        };
                        /** @description Follow `next` to read on */
                        _links: {
                            /** @description This page */
                            self: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The first page */
                            first: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                            /** @description The next page; absent on the last */
                            next?: {
                                /** @description Path and query, from the root of the host */
                                href: string;
                            };
                        };
                        /** @description The page */
                        page: {
                            /** @description Number of records asked for */
                            size: number;
                            /** @description Number of records in the whole collection, where it is known */
                            totalElements?: number;
                        };
                    };
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client; for 24 hours, each request with the same key gets the answer of the first */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description The key */
            201: {
                headers: {
                    /** @description URL of the created record */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key without its secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id: 1 to 64 letters, digits, _ or - */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys that this request has revoked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedApiKeys"];
                };
            };
            /** @description Any other error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
