package index

// Forget makes the index forget remembered answers and orders, so that a benchmark measures the work.
func (x *Index) Forget() {
	x.answers.forget()
	x.orders.forget()
	x.tables.contacts.names.recent.forget()
}
