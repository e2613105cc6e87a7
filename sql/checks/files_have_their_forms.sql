-- A file has as many forms as its register says, all of them or none; a rejected one has none; a read one has its text.
select received.sha256, received.outcome, received.form_count, count(evaluation.form_key) stored_count
from register.received_file received
left join warehouse.fact_evaluation evaluation on evaluation.sha256 = received.sha256
left join staging.document_text document on document.sha256 = received.sha256
group by received.sha256, received.outcome, received.form_count, document.sha256
having count(evaluation.form_key) <> received.form_count
    or (received.outcome = 'rejected' and count(evaluation.form_key) > 0)
    or (received.outcome <> 'rejected' and document.sha256 is null)
